package judge

import (
	"errors"
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Checks are the checks of the judge. They share what is asked about an article.
func (j *Judge) Checks() []*audit.Check {
	return []*audit.Check{
		{Rule: on(errorRule), Run: j.errors},
		{Rule: on(doubtRule), Run: j.doubts},
		{Rule: on(nameRule), Run: j.judgeNames},
		{Rule: on(injectionRule), Run: injections},
	}
}

// Idle are the same checks where no judge is: to be listed and explained. To ask for one
// by name without a judge is an error.
func Idle() []*audit.Check {
	idle := func(*audit.Pass) error {
		return errors.New("the judge is off: “mtaudit audit --judge” turns it on")
	}
	var out []*audit.Check
	for _, r := range []audit.Rule{errorRule, doubtRule, nameRule, injectionRule} {
		out = append(out, &audit.Check{Rule: r, Run: idle})
	}
	return out
}

// on is a rule that runs, as its judge was asked for.
func on(r audit.Rule) audit.Rule {
	r.Preview = false
	return r
}

// errors reports what the passes agree on.
func (j *Judge) errors(p *audit.Pass) error {
	v := j.verdicts.Of(p)
	for _, vote := range v.votes {
		if !vote.alone() {
			p.Report(finding(p, vote))
		}
	}
	if c := j.settings.Calibration; c != nil {
		p.Skip("it ran; measured on planted errors, " + c.Sentence())
	}
	skip(p, v.tally)
	return v.err
}

// doubts reports what one pass alone says, all of a paragraph in one.
func (j *Judge) doubts(p *audit.Pass) error {
	votes := j.verdicts.Of(p).votes
	for _, q := range p.Article.Paragraphs {
		var f audit.Finding
		n := 0
		for ; len(votes) > 0 && votes[0].at.Start < q.End; votes = votes[1:] {
			v := votes[0]
			if !v.alone() {
				continue
			}
			if n++; n == 1 {
				f.At = p.At(v.at)
				f.Message = fmt.Sprintf("One pass of the judge, of %d, takes this for %s: “%s”. The others do not; look at it if you have time.", v.of, label(v.Category), sayable(v.Reason))
				continue
			}
			f.Related = append(f.Related, audit.Elsewhere(p.Article, v.at, fmt.Sprintf("one pass takes this for %s: “%s”", label(v.Category), sayable(v.Reason))))
		}
		if n > 0 {
			p.Report(f)
		}
	}
	return nil
}

// finding is what a vote comes to.
func finding(p *audit.Pass, v vote) audit.Finding {
	f := audit.Finding{At: p.At(v.at), Severity: v.severity, Category: v.Category}
	evidence := ""
	if e := v.evidence(); e != "" {
		evidence = fmt.Sprintf(" The original has “%s”.", sayable(e))
	}
	f.Message = fmt.Sprintf("The judge takes this for %s: “%s” (%s).%s%s Check it, and correct it if that is right.",
		label(v.Category), sayable(v.Reason), count(v.votes, v.of), evidence, agreement(p, v.at)+conflict(p, v))
	for _, other := range overlapping(p, v.at) {
		f.Related = append(f.Related, audit.Related{Location: other.At, Message: "found by " + other.Name + " too"})
	}
	return f
}

func count(votes, of int) string {
	if of == 1 {
		return "one pass"
	}
	return fmt.Sprintf("%d of %d passes", votes, of)
}

func label(category string) string {
	for _, c := range categories {
		if c.name == category {
			return c.label
		}
	}
	panic("judge: no category " + category) // answers with others are dropped
}

// agreement names the checks that found something in the same place.
func agreement(p *audit.Pass, at text.Span) string {
	var names []string
	for _, other := range overlapping(p, at) {
		if len(names) == 0 || names[len(names)-1] != other.Name {
			names = append(names, other.Name)
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return " " + names[0] + " has a finding here too."
	}
	return " " + strings.Join(names, ", ") + " have findings here too."
}

func overlapping(p *audit.Pass, at text.Span) (out []audit.Finding) {
	for _, other := range p.Earlier() {
		if other.At.Span.Overlaps(at) {
			out = append(out, other)
		}
	}
	return out
}

// checkFor is the check that would have found an error of a category, had there been one.
var checkFor = map[string]string{"accuracy/number": "number-mismatch", "accuracy/negation": "negation-mismatch", "accuracy/name": "name-mismatch", "accuracy/untranslated": "untranslated-passage"}

// conflict says that a check that looks for the same found nothing near.
func conflict(p *audit.Pass, v vote) string {
	name := checkFor[v.Category]
	if name == "" || !p.Ran(name) {
		return ""
	}
	for _, q := range p.Article.Paragraphs {
		if !q.Contains(v.at) {
			continue
		}
		for _, other := range p.Earlier() {
			if other.Name == name && other.At.Span.Overlaps(q.Span) {
				return ""
			}
		}
	}
	return " " + name + ", which looks for the same, found nothing in this paragraph."
}

// skip notes what was dropped.
func skip(p *audit.Pass, t Tally) {
	if s := t.String(); s != "" {
		p.Skip("it ran, but " + s)
	}
}

// sayable is what a model wrote, made fit to stand in a message: on one line, without
// what is invisible or would close the quotation, and short.
func sayable(s string) string {
	s = strings.Join(strings.Fields(cleaned(s)), " ")
	s = strings.NewReplacer("“", "'", "”", "'", "://", ":", "`", "'").Replace(s)
	return short(strings.TrimRight(s, ". "), 240)
}
