package names

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
)

// A pair is two units that may be one name, and what speaks for it.
type pair struct {
	a, b  int
	score float64
	why   string
}

// How alike two spellings must be to count as one name. Context is another
// witness: the same title, or the rest of a full name in common.
const (
	alikeAlone   = 0.90
	alikeContext = 0.80
	shortest     = 5 // letters that a name needs to be judged without context

	// The same, by the scorer that was learned from pairs of names.
	certainlySame = 0.97
	surelySame    = 0.85
	surelyOther   = 0.30
)

// pairs lists the pairs of units that are one name. Only units with the same
// skeleton, or skeletons that differ by one class, are compared.
func (t *Table) pairs() []pair {
	var found []pair
	seen := map[[2]int]bool{}
	for _, block := range t.blocks() {
		for i, a := range block {
			for _, b := range block[max(0, i-window):i] {
				key := [2]int{min(a, b), max(a, b)}
				if seen[key] {
					continue
				}
				seen[key] = true
				if p, ok := t.judge(key[0], key[1]); ok {
					found = append(found, p)
				}
			}
		}
	}
	slices.SortFunc(found, func(p, q pair) int {
		if p.a != q.a {
			return p.a - q.a
		}
		return p.b - q.b
	})
	return found
}

// window is how many of its neighbours a unit is compared with in a block that
// is sorted by sound (the sorted neighbourhood of Hernández and Stolfo 1995).
// Only an article with more names of one skeleton than this leaves pairs out,
// and then those that sound least alike.
const window = 64

// blocks groups the units by skeleton, by each skeleton that is left when one
// class is taken out, and long names by what is left without one word.
func (t *Table) blocks() map[string][]int {
	blocks := map[string][]int{}
	add := func(key string, i int) {
		if b := blocks[key]; len(b) == 0 || b[len(b)-1] != i {
			blocks[key] = append(b, i)
		}
	}
	for i, u := range t.units {
		for _, rest := range allButOne(u.text) {
			add("="+rest, i)
		}
		for _, key := range keys(u.sounds) {
			add(key, i)
		}
	}
	for _, b := range blocks {
		if len(b) > window {
			slices.SortStableFunc(b, func(i, j int) int { return strings.Compare(t.units[i].sounds, t.units[j].sounds) })
		}
	}
	return blocks
}

// judge decides whether two units are one name.
func (t *Table) judge(i, j int) (pair, bool) {
	a, b := t.units[i], t.units[j]
	p := pair{a: i, b: j, score: alike(a, b, alikeLong)}
	if p.score < alikeContext {
		if q, ok := t.judgeLong(i, j); ok {
			return q, true
		}
	}
	if t.clipped(a, b) && !t.toldApart(a, b) {
		p.why = "one is the other without its ending"
		return p, true
	}
	if p.score == 0 || sameLetters(a.text, b.text) || t.apart(i, j) || Score(a.text, b.text) < surelyOther {
		return p, false
	}
	if p.why = t.context(a, b); p.why != "" && p.score >= alikeContext {
		return p, true
	}
	p.why = "they sound alike"
	score := Score(a.text, b.text)
	sure := p.score >= alikeAlone || score >= surelySame
	long := min(len(a.sounds), len(b.sounds))
	if sure && (long >= shortest || long == shortest-1 && score >= certainlySame) && (rejoined(a, b) || !a.listed && !b.listed) {
		return p, true
	}
	p.why = t.sameCaller(a, b)
	return p, p.why != "" && p.score >= alikeContext && long >= shortest-1
}

// alikeLong is how alike two names of three words and more must be that differ
// in one word and bear one title.
const alikeLong = 0.6

// judgeLong decides about long names that are the same but for one word, as
// Pham Minh Zheng and Pham Minh Trung, both Prime Minister.
func (t *Table) judgeLong(i, j int) (pair, bool) {
	a, b := t.units[i], t.units[j]
	p := pair{a: i, b: j, score: alike(a, b, alikeLong)}
	if p.score == 0 || a.words != b.words || a.words < 3 || t.apart(i, j) {
		return p, false
	}
	rest := allButOne(a.text)
	if !slices.ContainsFunc(allButOne(b.text), func(r string) bool { return slices.Contains(rest, r) }) {
		return p, false
	}
	p.why = t.sameTitle(a, b)
	return p, p.why != ""
}

// allButOne lists what is left of a name of three words or more without its
// first and without its last word.
func allButOne(name string) []string {
	w := words(name)
	if len(w) < 3 {
		return nil
	}
	return []string{strings.Join(w[1:], " "), strings.Join(w[:len(w)-1], " ")}
}

// sameTitle says that two units bear one title somewhere, or "".
func (t *Table) sameTitle(a, b unit) string {
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if title := t.titleOf(i); title != "" && strings.EqualFold(title, t.titleOf(j)) {
				return "both are “" + title + "”"
			}
		}
	}
	return ""
}

// listed reports whether a name is well known as it is spelled.
func listed(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if !lexicon.ProperName(w) && !lexicon.Word(w) {
			return false
		}
	}
	return true
}

// context says what besides their sound joins two units, or "".
func (t *Table) context(a, b unit) string {
	if len(a.sounds) < 4 || len(b.sounds) < 4 {
		return ""
	}
	if title := t.sameTitle(a, b); title != "" {
		return title
	}
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if !a.whole && !b.whole && t.restAlike(i, a.text, j, b.text) {
				return "the rest of the name is the same"
			}
		}
	}
	return ""
}

// titleOf is the title of a mention without what leads up to it: Prime Minister
// in "Vietnamese Prime Minister Pham".
func (t *Table) titleOf(mention int) string {
	w := words(t.doc.Text(t.Mentions[mention].Title))
	for len(w) > 0 && !lexicon.TitleWord(w[0]) && !lexicon.TitleModifier(w[0]) {
		w = w[1:]
	}
	return strings.Join(w, " ")
}

// sameLetters reports whether two names differ only in capitals, as in a
// headline, or in the shape of an apostrophe.
func sameLetters(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, "’", "'"), strings.ReplaceAll(b, "’", "'"))
}
