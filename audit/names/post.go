package names

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A Post is one place where an article says what office somebody holds:
// "president of the Lao PDR", "State Chairman".
type Post struct {
	At       text.Span        // the office, the country or body it is of, and "former"
	Wording  lexicon.Wording  // which office, and in which words
	Office   text.Span        // the wording alone
	Country  *lexicon.Country // nil if none is named
	Land     text.Span        // the words that name the country
	Body     text.Span        // what stands behind "of"; empty if nothing does
	Chain    int              // posts with one number are said of one person in one breath
	Article  bool             // "the" or "a" stands before it
	Past     bool             // former, then, acting, -elect: no claim about now
	Holder   int              // index into Table.Mentions; -1 if no name stands beside it
	Sentence int              // counts through the document
}

// A Worded is a place in a paragraph that words an office.
type Worded struct {
	lexicon.Wording
	sentence, token, tokens int // the first token, in its sentence, and how many there are
}

// Wordings finds where a paragraph may word an office: at each token, the longest
// wording that begins there.
func Wordings(d *text.Document, p text.Paragraph) (found []Worded) {
	if p.Kind == text.Residue {
		return nil
	}
	x := postFinder{doc: d}
	for s, sentence := range p.Sentences {
		x.tokens = sentence.Tokens
		for i := range x.tokens {
			if w, n, ok := x.office(i); ok {
				found = append(found, Worded{w, s, i, n})
			}
		}
	}
	return found
}

// Posts finds the offices of a document and, by the names that stand beside
// them, who holds them. mentions are those of the document, and offices returns
// the Wordings of a paragraph by its index.
func Posts(d *text.Document, mentions []Mention, offices func(paragraph int) []Worded) []Post {
	x := &postFinder{doc: d, mentions: mentions, rulers: map[int]bool{}}
	for _, m := range mentions {
		if m.ruler {
			x.rulers[m.At.Start] = true
		}
	}
	for i, p := range d.Paragraphs {
		found := offices(i)
		for k, s := range p.Sentences {
			n := 0
			for n < len(found) && found[n].sentence == k {
				n++
			}
			x.scan(s.Tokens, found[:n])
			found = found[n:]
			x.sentence++
		}
	}
	return x.found
}

// A postFinder walks the sentences of one document.
type postFinder struct {
	doc      *text.Document
	mentions []Mention
	rulers   map[int]bool // where names begin that an "of" does not belong to
	sentence int
	chain    int
	tokens   []text.Token // of the sentence
	texts    []string     // of the tokens at hand
	found    []Post
}

// scan reads one sentence from left to right. A chain is posts joined by "and".
func (x *postFinder) scan(tokens []text.Token, offices []Worded) {
	x.tokens = tokens
	first := len(x.found)
	last := -1 // the token after the last post
	for _, w := range offices {
		if w.token < last {
			continue // part of it
		}
		post, end := x.post(w.Wording, w.token, w.token+w.tokens)
		if last < 0 || !x.joins(last, post.from) {
			x.chain++
		}
		post.Chain = x.chain
		x.found = append(x.found, post.Post)
		last = end
	}
	x.attribute(x.found[first:])
}

// office looks for the longest wording that begins at token i. "President of the
// State" is looked up as "State President" too.
func (x *postFinder) office(i int) (lexicon.Wording, int, bool) {
	all := x.words(i, min(len(x.tokens), i+lexicon.LongestOffice))
	straight, of := lexicon.OpensOffice(all[0]), opensTurned(all)
	for n := len(all); n > 0 && (straight || of); n-- {
		if w, ok := lexicon.OfficeOf(strings.Join(all[:n], " ")); ok {
			return w, n, true
		}
		if w, ok := lexicon.OfficeOf(turned(all[:n])); ok {
			return w, n, true
		}
	}
	return lexicon.Wording{}, 0, false
}

// opensTurned reports whether a wording may begin with what follows "of".
func opensTurned(words []string) bool {
	of := 1 + slices.Index(words[1:], "of")
	if of == 0 || of+1 == len(words) {
		return false
	}
	if words[of+1] == "the" {
		of++
	}
	return of+1 < len(words) && lexicon.OpensOffice(words[of+1])
}

// turned puts what follows "of" before the office: president of the state, state
// president. It is "" if there is no "of".
func turned(words []string) string {
	for i, w := range words {
		if w != "of" || i == 0 || i+1 == len(words) {
			continue
		}
		rest := words[i+1:]
		if rest[0] == "the" {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			return ""
		}
		return strings.Join(append(append([]string{}, rest...), words[:i]...), " ")
	}
	return ""
}

// words are the tokens from i to j as they stand, until it is asked again.
func (x *postFinder) words(i, j int) []string {
	x.texts = x.texts[:0]
	for _, t := range x.tokens[i:j] {
		x.texts = append(x.texts, x.doc.Text(t.Span))
	}
	return x.texts
}

func (x *postFinder) word(i int) string {
	if i < 0 || i >= len(x.tokens) {
		return ""
	}
	return strings.ToLower(x.doc.Text(x.tokens[i].Span))
}

// A placedPost is a post and its tokens.
type placedPost struct {
	Post
	from int // the first token, with the country before it
}

// post reads what belongs to an office whose wording is the tokens from i to j:
// a country before it, "of" and a country or body behind it. It returns the
// token after the post.
func (x *postFinder) post(w lexicon.Wording, i, j int) (placedPost, int) {
	p := placedPost{Post: Post{Wording: w, Holder: -1, Sentence: x.sentence, Office: x.span(i, j)}, from: i}
	end := j
	for next, ok := x.complement(end, &p); ok; next, ok = x.complement(end, &p) {
		end = next
	}
	if end > j {
		p.Body = x.span(j+1, end)
	}
	if p.Country == nil {
		p.from = x.before(i, &p)
	}
	from := p.from
	for k := from - 1; k >= max(0, from-3); k-- {
		switch w := x.word(k); {
		case w == "the" || w == "a" || w == "an":
			p.Article = p.Article || k == from-1
		case past[w]:
			p.Past, p.from = true, k
		}
	}
	p.Past = p.Past || x.word(end) == "-" && x.word(end+1) == "elect"
	p.At = x.span(p.from, end)
	return p, end
}

// past are the words that keep a post from being a claim about now.
var past = map[string]bool{"former": true, "then": true, "ex": true, "acting": true, "interim": true, "late": true, "outgoing": true, "incoming": true, "previous": true, "future": true, "next": true, "new": true, "old": true, "first": true}

func (x *postFinder) span(i, j int) text.Span {
	return text.Span{Start: x.tokens[i].Start, End: x.tokens[j-1].End}
}

// complement reads "of the Central Committee" or "of Laos" from token i on, up
// to a word that cannot be part of a name, and notes a country in it.
func (x *postFinder) complement(i int, p *placedPost) (int, bool) {
	if x.word(i) != "of" {
		return i, false
	}
	j := i + 1
	if x.word(j) == "the" {
		j++
	}
	start := j
	for j < len(x.tokens) && (x.capitalWord(j) || j > start && x.apostrophe(j)) && (j == start || !x.rulers[x.tokens[j].Start]) {
		j++
	}
	if j == start {
		return i, false
	}
	x.country(start, j, p)
	return j, true
}

// before reads the capitalised words that lead up to an office, "Lao People's
// Revolutionary Party" in "Lao People's Revolutionary Party Secretary", for a
// country. It returns the token where it is named, or i.
func (x *postFinder) before(i int, p *placedPost) int {
	from := i
	for from > 0 && (x.capitalWord(from-1) || x.apostrophe(from-1)) && !x.titled(from-1) {
		from--
	}
	if from < i && x.country(from, i, p) {
		return from
	}
	return i
}

func (x *postFinder) capitalWord(i int) bool {
	return x.tokens[i].Kind == text.Word && capital(x.doc.Text(x.tokens[i].Span))
}

// apostrophe reports whether a token is the apostrophe of a plural possessive,
// as in Workers’ Party, which is no part of its word.
func (x *postFinder) apostrophe(i int) bool {
	w := x.word(i)
	return i > 0 && (w == "’" || w == "'") && x.tokens[i-1].End == x.tokens[i].Start
}

func (x *postFinder) titled(i int) bool { return lexicon.TitleWord(x.word(i)) }

// country notes the first country named by the tokens from i to j.
func (x *postFinder) country(i, j int, p *placedPost) bool {
	for a := i; a < j; a++ {
		for b := min(j, a+lexicon.LongestCountry); b > a; b-- {
			phrase := strings.Join(x.words(a, b), " ")
			if n, ok := lexicon.CountryOf(unowned(phrase)); ok {
				if p.Country == nil {
					p.Country, p.Land = n.Country, x.span(a, b)
				}
				return true
			}
		}
	}
	return false
}
