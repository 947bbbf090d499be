package judge

import (
	"encoding/json"
	"fmt"
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// rowsAtOnce is how many rows of the table of names one request has. Few articles need
// a second.
const rowsAtOnce = 40

// A nameVerdict is what a model says of one row.
type nameVerdict struct {
	Row        int    `json:"row"`
	Reason     string `json:"reason"`
	Bearers    string `json:"bearers"`
	Acceptable bool   `json:"acceptable"`
	Best       string `json:"best"`
}

// judgeNames has the rows of the table of names adjudicated.
func (j *Judge) judgeNames(p *audit.Pass) error {
	if j.settings.Names == nil {
		return nil
	}
	rows := slices.DeleteFunc(j.settings.Names(p).Entities(), func(e names.Entity) bool { return len(e.Forms) < 2 })
	var tally Tally
	var failed []error
	for from := 0; from < len(rows); from += rowsAtOnce {
		some := rows[from:min(from+rowsAtOnce, len(rows))]
		answers, errs := j.answers(p.Context(), j.requests(namesRequest(p.Article, some)))
		failed = append(failed, errs...)
		said := make([][]nameVerdict, len(some)) // by row
		for _, answer := range answers {
			if answer == nil {
				continue
			}
			all, rejects := parseNames(answer, len(some))
			tally.Answers++
			tally.Remarks += len(all)
			tally.add(rejects...)
			for _, v := range all {
				said[v.Row-1] = append(said[v.Row-1], v)
			}
		}
		for i, e := range some {
			reportName(p, e, said[i], len(answers))
		}
	}
	skip(p, tally)
	return unanswered(failed)
}

func namesRequest(d *text.Document, rows []names.Entity) Request {
	var f frame
	for i, e := range rows {
		for k, form := range e.Forms {
			name := fmt.Sprintf("row %d form %d (%d times)", i+1, k+1, len(form.At))
			f.add(name, form.Text)
			f.add(name+" stands in", passage(d, form.At[0]))
		}
		for _, title := range e.Titles {
			f.add(fmt.Sprintf("row %d title", i+1), title)
		}
	}
	return Request{Task: "names", Schema: namesSchema(), Messages: []Message{
		{"system", namesSystem},
		{"user", "Judge the rows of this table:\n" + f.String()},
	}}
}

// besidePassage is how many bytes of a passage stand on either side of a name.
const besidePassage = 120

// passage is the text around a span, within its line.
func passage(d *text.Document, at text.Span) string {
	from, to := at.Start, at.End
	for from > 0 && at.Start-from < besidePassage && d.Source[from-1] != '\n' {
		from--
	}
	for to < len(d.Source) && to-at.End < besidePassage && d.Source[to] != '\n' {
		to++
	}
	return d.Text(text.Span{Start: from, End: to})
}

// parseNames reads a verdict on so many rows. One row has one verdict, the first.
func parseNames(response json.RawMessage, rows int) (out []nameVerdict, rejects []Reject) {
	answer, reject := content(response)
	if reject != "" {
		return nil, []Reject{reject}
	}
	var said struct {
		Rows *[]nameVerdict `json:"rows"`
	}
	if err := strict(answer, &said); err != nil {
		return nil, []Reject{formError(err)}
	}
	if said.Rows == nil {
		return nil, []Reject{BadForm}
	}
	seen := map[int]bool{}
	for _, v := range *said.Rows {
		switch {
		case v.Row < 1 || v.Row > rows:
			rejects = append(rejects, NotThere)
		case seen[v.Row]:
			rejects = append(rejects, SaidTwice)
		case isOneOf(v.Bearers, nameVerdicts):
			seen[v.Row] = true
			out = append(out, v)
		}
	}
	return out, rejects
}

// reportName reports a row if more than half of the passes say that it wavers, or that its
// forms are of several bearers where a check took them for one.
func reportName(p *audit.Pass, e names.Entity, said []nameVerdict, passes int) {
	wavers, several := 0, 0
	var reason, best string
	for _, v := range said {
		switch {
		case v.Bearers == "one" && !v.Acceptable:
			if wavers++; wavers == 1 {
				reason, best = v.Reason, v.Best
			}
		case v.Bearers == "several":
			if several++; several == 1 && wavers == 0 {
				reason = v.Reason
			}
		}
	}
	switch {
	case 2*wavers > passes:
		reportWavering(p, e, best, fmt.Sprintf("“%s” (%s)", sayable(reason), count(wavers, passes)))
	case 2*several > passes:
		reportConflict(p, e, fmt.Sprintf("“%s” (%s)", sayable(reason), count(several, passes)))
	}
}

func reportWavering(p *audit.Pass, e names.Entity, best, why string) {
	if !slices.ContainsFunc(e.Forms, func(f names.Form) bool { return f.Text == best }) {
		best = e.Name
	}
	f := audit.Finding{}
	other := ""
	for _, form := range e.Forms {
		for _, at := range form.At {
			switch {
			case form.Text != best && other == "":
				other, f.At = form.Text, p.At(at)
			default:
				f.Related = append(f.Related, audit.Elsewhere(p.Article, at, fmt.Sprintf("“%s” here", form.Text)))
			}
		}
	}
	f.Message = fmt.Sprintf("The judge takes “%s” and “%s” for one bearer: %s.%s Use “%s” throughout, if that is right.", other, best, why, agreement(p, f.At.Span), best)
	p.Report(f)
}

// reportConflict says where a check took for one what the judge takes for several.
func reportConflict(p *audit.Pass, e names.Entity, why string) {
	for _, form := range e.Forms {
		for _, at := range form.At {
			for _, other := range p.Earlier() {
				if other.Name == "name-variant" && other.At.Span.Overlaps(at) {
					p.Report(audit.Finding{At: other.At, Severity: audit.Neutral, Message: fmt.Sprintf("name-variant takes the spellings for one name, and the judge for names of several: %s. Look who is meant before you change either.", why)})
					return
				}
			}
		}
	}
}
