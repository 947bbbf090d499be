package checks

import "strings"

// A term is a stretch of a noun phrase: words of content, with no more than
// prepositions and their articles between them, such as “community with a shared
// future”. It begins and ends with content, and holds no number and nothing in
// the possessive.
type term struct {
	from, to int   // words
	content  []int // those that carry content: two at least
}

// longestTerm is how many words of content a term may have.
const longestTerm = 5

// joints are the prepositions that stand inside a term, termOpeners others that
// stand before one.
var (
	joints      = map[string]bool{"of": true, "with": true, "for": true, "in": true, "on": true}
	termOpeners = map[string]bool{
		"by": true, "from": true, "at": true, "between": true, "under": true,
		"into": true, "through": true, "against": true, "during": true, "about": true,
	}
	termArticles = map[string]bool{"a": true, "an": true, "the": true}
)

// pasts are verbs that often follow a noun phrase and do not end in -ed.
var pasts = map[string]bool{
	"said": true, "says": true, "told": true, "spoke": true, "took": true, "made": true, "gave": true, "held": true, "came": true,
	"went": true, "became": true, "began": true, "saw": true, "met": true, "won": true, "lost": true, "rose": true, "fell": true,
}

// from lists the terms that begin with word i, shorter ones first.
func (t *termList) from(i int) (found []term) {
	if !t.termWord(i) {
		return nil
	}
	content := []int{i}
	for j := i + 1; len(content) < longestTerm && t.follows(j); j++ {
		if t.termWord(j) {
			content = append(content, j)
			found = append(found, term{i, j + 1, content[:len(content):len(content)]})
		} else if !t.joint(j) {
			break
		}
	}
	return found
}

// termWord reports whether word i can be content of a term.
func (t *termList) termWord(i int) bool { return t.content(i) && !t.possessive(i) }

// follows reports whether nothing but space or a hyphen parts word i from the one
// before it.
func (t *termList) follows(i int) bool {
	if i == 0 || i >= len(t.all) || t.all[i-1].sentence != t.all[i].sentence {
		return false
	}
	gap := t.gap(i - 1)
	return gap == "-" || gap != "" && strings.TrimSpace(gap) == ""
}

// joint reports whether word i can stand inside a term: a preposition behind
// content, or an article behind such a preposition.
func (t *termList) joint(i int) bool {
	if t.content(i - 1) {
		return joints[t.form(i)]
	}
	return termArticles[t.form(i)] && joints[t.form(i-1)]
}

// wording is how a term is put: its words in the singular, without articles.
func (t *termList) wording(x term) string {
	var words []string
	for i := x.from; i < x.to; i++ {
		if !termArticles[t.form(i)] {
			words = append(words, t.singular(i))
		}
	}
	return strings.Join(words, " ")
}

// stemmed is what a term is made of: its stems, with the head last.
func (t *termList) stemmed(x term) string {
	var stems []string
	for _, i := range x.headFinal() {
		stems = append(stems, t.stem(i))
	}
	return strings.Join(stems, " ")
}

// said is a term as it stands.
func (t *termList) said(x term) string {
	return strings.Join(strings.Fields(t.phrase(x.from, x.to)), " ")
}

// headFinal orders the content of a term as a compound has it, with its head
// last: the future, the shared and the community of “community with a shared
// future” as in “shared future community”.
func (x term) headFinal() []int {
	out := make([]int, 0, len(x.content))
	for end := len(x.content); end > 0; {
		start := end - 1
		for start > 0 && x.content[start-1]+1 == x.content[start] {
			start--
		}
		out = append(out, x.content[start:end]...)
		end = start
	}
	return out
}

// head is the noun that the rest of a term says more about.
func (x term) head() int {
	order := x.headFinal()
	return order[len(order)-1]
}

// compound reports whether a term is of content words alone.
func (x term) compound() bool { return x.to-x.from == len(x.content) }

// frame is a term without its content: its prepositions in their places.
func (t *termList) frame(x term) string {
	var b strings.Builder
	for i := x.from; i < x.to; i++ {
		if t.content(i) {
			b.WriteByte('_')
		} else if !termArticles[t.form(i)] {
			b.WriteString(t.form(i))
		}
	}
	return b.String()
}

// begins reports whether no content stands before word i that could belong to
// the same noun phrase.
func (t *termList) begins(i int) bool {
	return !t.follows(i) || !t.content(i-1) || t.possessive(i-1)
}

// ends reports whether no content stands behind word i that could belong to the
// same noun phrase; adverbs and verbs that show as such cannot.
func (t *termList) ends(i int) bool {
	return !t.follows(i+1) || !t.content(i+1) || hasSuffix(t.form(i+1), "ly", "ed") || pasts[t.form(i+1)]
}

// opened reports whether the words before word i open a noun phrase: a
// determiner or a preposition, with content in between or not.
func (t *termList) opened(i int) bool {
	for ; t.follows(i) && t.content(i-1) && !t.possessive(i-1); i-- {
	}
	if !t.follows(i) {
		return false
	}
	w := t.form(i - 1)
	return t.is(i-1, determiner) || t.possessive(i-1) || joints[w] || termOpeners[w]
}

// capitals reports whether all content of a term is capitalised, as in a title.
func (t *termList) capitals(x term) bool {
	for _, i := range x.content {
		if !t.capital(i) {
			return false
		}
	}
	return true
}
