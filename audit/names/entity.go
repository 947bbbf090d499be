package names

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// An Entity is one person, place, body or other thing that an article names.
type Entity struct {
	Name   string   // the canonical form: the most frequent full name
	Kind   Kind     // as far as the article shows it
	Forms  []Form   // all forms, the most frequent first
	Titles []string // in the order in which they first appear, without what leads up to them
	Wavers bool     // some of the forms are spellings of one name

	mentions []int
}

// A Form is one way in which an entity is named.
type Form struct {
	Text string
	At   []text.Span // in order
}

// Kind is what a name is the name of.
type Kind string

// The kinds of entity.
const (
	KindPerson Kind = "person"
	KindPlace  Kind = "place"
	KindBody   Kind = "organisation"
	KindOther  Kind = "other"
)

// A naming is one place where a form stands.
type naming struct {
	mention int // that it begins with
	at      text.Span
}

// Entities groups the mentions of an article: the spellings of each cluster, and
// the short form of a name with the full one, if it is short for one only. They
// come in the order of their first mention.
func (t *Table) Entities() []Entity {
	namings := t.namings()
	forms := slices.SortedFunc(maps.Keys(namings), func(a, b string) int { return namings[a][0].mention - namings[b][0].mention })
	formOf := map[int]int{} // mention to form
	for i, f := range forms {
		for _, n := range namings[f] {
			formOf[n.mention] = i
		}
	}
	g := newGroups(len(forms))
	join := func(a, b int) { g.join(pair{a: a, b: b}, func(int, int) bool { return false }) }
	wavers := t.joinClusters(formOf, join)
	for short, full := range shortForms(forms) {
		join(full, short)
	}
	var out []Entity
	for _, m := range g.members() {
		e := Entity{}
		for _, i := range m.units {
			f := Form{Text: forms[i]}
			for _, n := range namings[forms[i]] {
				f.At = append(f.At, n.at)
				e.Wavers = e.Wavers || wavers[n.mention]
				e.mentions = append(e.mentions, n.mention)
			}
			e.Forms = append(e.Forms, f)
		}
		t.describe(&e)
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b Entity) int { return a.mentions[0] - b.mentions[0] })
	return out
}

// namings groups the mentions by form. The mentions that make up the name of a
// body, as University of Kharmod, are one naming.
func (t *Table) namings() map[string][]naming {
	found := map[string][]naming{}
	next := 0
	for _, b := range append(t.bodies(), body{mention: len(t.Mentions)}) {
		for ; next < b.mention; next++ {
			m := t.Mentions[next]
			found[m.Form()] = append(found[m.Form()], naming{next, m.At})
		}
		if b.form != "" {
			found[b.form] = append(found[b.form], naming{b.mention, b.at})
			next = b.last + 1
		}
	}
	return found
}

// joinClusters joins the forms of each cluster. It returns the mentions that are
// in one.
func (t *Table) joinClusters(formOf map[int]int, join func(a, b int)) map[int]bool {
	wavers := map[int]bool{}
	for _, c := range t.Clusters {
		first := -1
		for _, s := range c.Spellings {
			for _, m := range s.By {
				i, ok := formOf[m]
				if !ok {
					continue // inside the name of a body
				}
				wavers[m] = true
				if first >= 0 {
					join(first, i)
				}
				first = i
			}
		}
	}
	return wavers
}

// shortForms maps each name of one word to the one longer name that ends with
// it, or begins with it where family names come first, by index.
func shortForms(forms []string) map[int]int {
	ends := map[string][]int{}
	for i, f := range forms {
		if w := words(f); len(w) == 2 || len(w) == 3 {
			ends[w[len(w)-1]] = append(ends[w[len(w)-1]], i)
			ends[w[0]] = append(ends[w[0]], i)
		}
	}
	short := map[int]int{}
	for i, f := range forms {
		if full := ends[f]; len(full) == 1 {
			short[i] = full[0]
		}
	}
	return short
}

// describe fills in what follows from the forms and mentions of an entity.
func (t *Table) describe(e *Entity) {
	slices.SortStableFunc(e.Forms, func(a, b Form) int {
		return cmp.Or(len(b.At)-len(a.At), a.At[0].Start-b.At[0].Start)
	})
	slices.Sort(e.mentions)
	e.Name = canonical(e.Forms)
	for _, m := range e.mentions {
		if title := t.titleOf(m); title != "" && !slices.Contains(e.Titles, title) {
			e.Titles = append(e.Titles, title)
		}
	}
	e.Kind = t.kind(*e, e.mentions)
}

// canonical is the most frequent form of several words, else of one.
func canonical(forms []Form) string {
	for _, f := range forms {
		if strings.Contains(f.Text, " ") {
			return f.Text
		}
	}
	return forms[0].Text
}

// kind tells what is named: a person bears a title, a body has a head as
// University or is an acronym, a place is a country or stands after in or at.
func (t *Table) kind(e Entity, mentions []int) Kind {
	if _, country := lexicon.CountryOf(e.Name); country {
		return KindPlace
	}
	if acronym(e.Name) || slices.ContainsFunc(words(e.Name), lexicon.BodyHead) {
		return KindBody
	}
	if len(e.Titles) > 0 {
		return KindPerson
	}
	places := 0
	for _, m := range mentions {
		if t.afterPlacing(t.Mentions[m].At.Start) {
			places++
		}
	}
	if 2*places > len(mentions) {
		return KindPlace
	}
	return KindOther
}

// placing are the words after which a name is most often that of a place.
var placing = map[string]bool{"in": true, "at": true, "near": true, "outside": true}

func (t *Table) afterPlacing(at int) bool {
	before := strings.Fields(t.doc.Text(text.Span{Start: onStart(t.doc, at-len("outside ")), End: at}))
	return len(before) > 0 && placing[strings.ToLower(before[len(before)-1])]
}

// onStart moves an offset to the start of the document or of a character.
func onStart(d *text.Document, off int) int {
	off = max(0, off)
	for off < len(d.Source) && d.Source[off]&0xC0 == 0x80 {
		off++
	}
	return off
}
