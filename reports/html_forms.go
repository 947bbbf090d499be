package reports

import (
	"cmp"
	"slices"
	"strconv"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An htmlForms is a name, title or term that is written in several ways: what
// the findings of one kind that share a place come to.
type htmlForms struct {
	Name, Rule, Anchor string
	Article, Reference []htmlForm
	Findings           []htmlNth
}

// An htmlForm is one way to write it, linked to where it first stands.
type htmlForm struct {
	Quote  htmlQuote
	Places int
}

// An htmlNth is a link to a finding.
type htmlNth struct{ Number, ID string }

// htmlFormRules are the rules whose findings name the other forms of the words
// that they mark, and where each stands.
var htmlFormRules = []string{"MT201", "MT202", "MT204", "MT207", "MT209"}

// forms lists what is written in several ways, in the order of the article.
func (x *htmlBuilding) forms() (out []htmlForms) {
	for _, group := range x.sharing() {
		f := x.Findings[group[0]]
		row := htmlForms{Name: f.Name, Rule: f.Rule, Anchor: x.anchor(f.Rule)}
		row.Article = x.written(group, x.URI, x.id, x.marker.kind)
		if x.Reference != "" {
			row.Reference = x.written(group, x.Reference, x.id, x.ref.kind)
		}
		for _, i := range group {
			row.Findings = append(row.Findings, htmlNth{strconv.Itoa(i + 1), htmlFindingID(x.id, i)})
		}
		if len(row.Article)+len(row.Reference) > 1 {
			out = append(out, row)
		}
	}
	return out
}

// sharing puts findings of one rule together that have a place of the article in
// common, directly or by way of others. Groups and what is in them are in order.
func (x *htmlBuilding) sharing() (groups [][]int) {
	type place struct {
		rule string
		at   text.Span
	}
	first, sets := map[place]int{}, make(htmlSets, len(x.Findings))
	for i, f := range x.Findings {
		sets[i] = i
		if !slices.Contains(htmlFormRules, f.Rule) {
			continue
		}
		for _, at := range htmlPlaces(f, x.URI) {
			if other, there := first[place{f.Rule, at.Span}]; there {
				sets.join(other, i)
				continue
			}
			first[place{f.Rule, at.Span}] = i
		}
	}
	at := make([]int, len(sets)) // of each first finding, its group
	for i, f := range x.Findings {
		if !slices.Contains(htmlFormRules, f.Rule) {
			continue
		}
		least := sets.least(i)
		if least == i {
			at[i] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[least]] = append(groups[at[least]], i)
	}
	return groups
}

// htmlSets puts numbers into sets: each leads to another of its set, the least to
// itself.
type htmlSets []int

func (s htmlSets) least(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s htmlSets) join(a, b int) {
	a, b = s.least(a), s.least(b)
	s[max(a, b)] = min(a, b)
}

// htmlPlaces are all places of a finding in one text.
func htmlPlaces(f audit.Finding, uri string) (out []audit.Location) {
	if f.At.URI == uri {
		out = append(out, f.At)
	}
	for _, r := range f.Related {
		if r.URI == uri {
			out = append(out, r.Location)
		}
	}
	return out
}

// written lists the forms in one text, the most frequent first.
func (x *htmlBuilding) written(group []int, uri, doc, kind string) (out []htmlForm) {
	var places []audit.Location
	for _, i := range group {
		places = append(places, htmlPlaces(x.Findings[i], uri)...)
	}
	slices.SortFunc(places, func(a, b audit.Location) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	places = slices.CompactFunc(places, func(a, b audit.Location) bool { return a.Span == b.Span })
	at := map[string]int{}
	for _, p := range places {
		if _, there := at[p.Text]; !there {
			at[p.Text] = len(out)
			out = append(out, htmlForm{Quote: x.quote(p, doc, kind)})
		}
		out[at[p.Text]].Places++
	}
	slices.SortStableFunc(out, func(a, b htmlForm) int { return b.Places - a.Places })
	return out
}
