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
	surelySame    = 0.93
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
	return p, sure && (long >= shortest || long == shortest-1 && score >= certainlySame) && (rejoined(a, b) || !a.listed && !b.listed)
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

// apart reports whether something says that two units are different names,
// however alike they are.
func (t *Table) apart(i, j int) bool {
	a, b := t.units[i], t.units[j]
	return a.sounds != b.sounds && Derived(a.text, b.text) || t.apartNames(i, j)
}

// apartNames is apart without regard to derivation.
func (t *Table) apartNames(i, j int) bool {
	a, b := t.units[i], t.units[j]
	return t.bothInReference(a.text, b.text) || !rejoined(a, b) && (a.words != b.words || a.listed && b.listed) ||
		t.together(a, b) || t.otherwiseNamed(a, b)
}

// rejoined reports whether one name is the other with its words written apart:
// Boon Yang, Boonyang.
func rejoined(a, b unit) bool {
	return a.words != b.words && !longer(a.text, b.text) && !longer(b.text, a.text) && similarAtLeast(a.sounds, b.sounds, alikeAlone) > 0
}

// longer reports whether a name has all words of another and more.
func longer(a, b string) bool {
	have := words(a)
	return !slices.ContainsFunc(words(b), func(w string) bool { return !slices.Contains(have, w) })
}

func (t *Table) bothInReference(a, b string) bool { return t.reference.Has(a) && t.reference.Has(b) }

func words(name string) []string { return strings.Fields(name) }

// together reports whether one sentence has both: writers who name two alike in
// one breath mean two.
func (t *Table) together(a, b unit) bool {
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if t.Mentions[i].Sentence == t.Mentions[j].Sentence {
				return true
			}
		}
	}
	return false
}

// otherwiseNamed reports whether the rest of two full names tells them apart:
// Jean Gabin, Jeanne Moreau.
func (t *Table) otherwiseNamed(a, b unit) bool {
	if a.whole || b.whole {
		return false
	}
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if t.restAlike(i, a.text, j, b.text) {
				return false
			}
		}
	}
	return true
}

// restAlike reports whether two mentions share a word besides the two given.
func (t *Table) restAlike(i int, a string, j int, b string) bool {
	for _, v := range t.Mentions[i].Words {
		for _, w := range t.Mentions[j].Words {
			if v.Text != a && w.Text != b && similarAtLeast(sounds(v.Text), sounds(w.Text), alikeAlone) > 0 {
				return true
			}
		}
	}
	return false
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

// endings part a name from the words that are made of it: plurals, peoples,
// adjectives, feminine forms.
var endings = []string{"", "s", "es", "n", "an", "ian", "ans", "ians", "ese", "ish", "i", "is", "ic", "ics", "al", "ist", "ists", "ism", "er", "ers", "ed", "ing", "y", "ies",
	"ite", "ites", "a", "e", "o", "os", "as", "ina", "ova", "eva", "ia", "ya", "aya", "sky", "skaya", "ski", "ska", "skyi", "skiy", "land", "us", "um", "son", "man", "ly",
	"he", "hu", "shan", "jiang", "shi", "xian", "zhen", "cun", "gawa", "yama", "mura", "cho"} // river, lake, mountain, town …

// Derived reports whether two words have one stem and differ by such endings.
func Derived(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n < 3 {
		return false
	}
	a, b = a[n:], b[n:]
	return slices.Contains(endings, a) && slices.Contains(endings, b) && !vowelOnly(a, b)
}

// vowelOnly tells Bruno and Bruni, two endings that are each one vowel and so
// may be a misspelling, from Roman and Romana.
func vowelOnly(a, b string) bool {
	return len(a) == 1 && len(b) == 1 && vowel(a[0]) && vowel(b[0])
}

// sameLetters reports whether two names differ only in capitals, as in a
// headline, or in the shape of an apostrophe.
func sameLetters(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, "’", "'"), strings.ReplaceAll(b, "’", "'"))
}
