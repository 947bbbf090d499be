package checks

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/names"
)

// noteNames leaves each person whom an article names for the comparison with
// other articles.
func noteNames(p *audit.Pass) {
	for _, e := range Names.Of(p).Entities() {
		if e.Kind != names.KindPerson && !strings.Contains(e.Name, " ") || e.Kind == names.KindPlace || e.Kind == names.KindBody {
			continue
		}
		s := names.Seen{Name: e.Name}
		if len(e.Titles) > 0 {
			s.Title = e.Titles[0]
		}
		i := slices.IndexFunc(e.Forms, func(f names.Form) bool { return f.Text == e.Name })
		for _, key := range s.Keys() {
			p.Note(key, s.Title+"\t"+s.Name, e.Forms[i].At[0])
		}
	}
}

// An across is one name as some articles write it.
type across struct {
	seen  names.Seen
	facts []audit.Fact // one for each article
}

// namesAcross compares the names of one key over all articles, and reports the
// rarer spellings where they stand.
func namesAcross(_ string, facts []audit.Fact) (found []audit.Finding) {
	byValue := map[string][]audit.Fact{}
	for _, f := range facts {
		byValue[f.Value] = append(byValue[f.Value], f)
	}
	var all []across
	for _, v := range slices.Sorted(maps.Keys(byValue)) {
		title, name, _ := strings.Cut(v, "\t")
		all = append(all, across{names.Seen{Name: name, Title: title}, byValue[v]})
	}
	slices.SortStableFunc(all, func(a, b across) int {
		return cmp.Or(len(b.facts)-len(a.facts), cmp.Compare(a.facts[0].At.URI, b.facts[0].At.URI), a.facts[0].At.Span.Start-b.facts[0].At.Span.Start)
	})
	for i, rare := range all {
		for _, usual := range all[:i] {
			why := names.SameAcross(rare.seen, usual.seen)
			if why == "" || shareArticle(rare.facts, usual.facts) {
				continue
			}
			for _, f := range rare.facts {
				found = append(found, audit.Finding{
					At: f.At,
					Message: fmt.Sprintf("“%s” here is “%s” in %s; %s. Keep to one spelling.",
						rare.seen.Name, usual.seen.Name, articles(len(usual.facts)), why),
					Related: []audit.Related{{Location: usual.facts[0].At, Message: "“" + usual.seen.Name + "” here"}},
				})
			}
			break
		}
	}
	return found
}

func articles(n int) string {
	if n == 1 {
		return "another article"
	}
	return fmt.Sprintf("%d other articles", n)
}

// shareArticle reports whether one article has both: then they are two names, or
// the article itself was reported.
func shareArticle(a, b []audit.Fact) bool {
	for _, f := range a {
		if slices.ContainsFunc(b, func(g audit.Fact) bool { return g.At.URI == f.At.URI }) {
			return true
		}
	}
	return false
}
