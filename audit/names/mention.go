// Package names finds the names in an article and tells which of them are one
// entity spelled in several ways.
package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A Mention is one place where an article names somebody or something.
type Mention struct {
	At        text.Span // the name, without title and possessive ending
	Words     []Word    // the words of the name, in order; at least one
	Title     text.Span // the title before the name; empty if there is none
	Paragraph int       // index into Document.Paragraphs
	Sentence  int       // counts through the document, as Document.Sentences does

	ruled bool // it stands after a title and "of"
	ruler bool // it was parted from such a name: it is who bears the title
}

// A Word is one word of a name.
type Word struct {
	At   text.Span
	Text string // without possessive ending
}

// Form is how the name is spelled: its words, with one space between them.
func (m Mention) Form() string {
	if len(m.Words) == 1 {
		return m.Words[0].Text
	}
	parts := make([]string, len(m.Words))
	for i, w := range m.Words {
		parts[i] = w.Text
	}
	return strings.Join(parts, " ")
}

// Mentions finds the names of a document: runs of capitalised words, with the
// particles that stand inside names (bin, van, de la). Headlines in title case
// or capitals, where a capital means nothing, are left out; so is residue.
func Mentions(d *text.Document) []Mention { return mentions(d, casingOf(d)) }

func mentions(d *text.Document, seen casing) []Mention {
	x := extractor{doc: d, seen: seen, function: lexicon.FunctionWords("en"), particles: lexicon.Particles()}
	sentence := 0
	for i, p := range d.Paragraphs {
		for _, s := range p.Sentences {
			if p.Kind != text.Residue && !x.shouted(s) {
				x.paragraph, x.sentence = i, sentence
				x.runs(s.Tokens)
			}
			sentence++
		}
	}
	return splitRealms(x.found)
}

// shouted reports whether a sentence is in title case or capitals.
func (x *extractor) shouted(s text.Sentence) bool {
	capitals, small := 0, 0
	for _, t := range s.Tokens {
		w := x.doc.Text(t.Span)
		if t.Kind != text.Word || utf8.RuneCountInString(w) < 4 {
			continue
		}
		if capital(w) {
			capitals++
		} else if !x.function.Has(w) {
			small++
		}
	}
	return small == 0 && capitals >= 5
}

// An extractor walks the sentences of one document.
type extractor struct {
	doc                 *text.Document
	seen                casing
	function, particles lexicon.Set
	paragraph, sentence int
	found               []Mention
}

// runs finds the runs of name words in a sentence.
func (x *extractor) runs(tokens []text.Token) {
	for i := 0; i < len(tokens); {
		if !x.begins(tokens, i) {
			i++
			continue
		}
		words := []Word{x.word(tokens[i])}
		first, j := i, i
		for w := x.doc.Text(tokens[j].Span); !possessive(w) || collective[bare(w)]; w = x.doc.Text(tokens[j].Span) {
			next := x.next(tokens, j)
			if next < 0 {
				break
			}
			words = x.extend(words, tokens, j, next)
			j = next
		}
		x.add(words, x.afterTitle(tokens, first))
		i = j + 1
	}
}

// begins reports whether a name may begin with token i.
func (x *extractor) begins(tokens []text.Token, i int) bool {
	w := x.doc.Text(tokens[i].Span)
	if !x.nameWord(tokens[i]) {
		return false
	}
	if i > 0 && x.doc.Text(tokens[i-1].Span) != "“" && tokens[i-1].Kind != text.Mark {
		return true
	}
	// At the start of a sentence, or after a mark, a capital may be due to that.
	if x.function.Has(strings.ToLower(w)) || x.seen.lower[bare(w)] {
		return false
	}
	return i > 0 || !lexicon.Word(w) || x.seen.upper[bare(w)] || lexicon.TitleWord(w) || lexicon.TitleModifier(w)
}

// nameWord reports whether a token can be part of a name: a capitalised word
// that is no Roman numeral.
func (x *extractor) nameWord(t text.Token) bool {
	w := x.doc.Text(t.Span)
	return t.Kind == text.Word && capital(w) && !romanNumeral(w) && utf8.RuneCountInString(w) > 1
}

// next returns the index of the token that goes on with the name after token i,
// or -1: the next word over a space or a hyphen, or over up to two particles.
func (x *extractor) next(tokens []text.Token, i int) int {
	for j, particles := i+1, 0; j < len(tokens); j++ {
		switch w := x.doc.Text(tokens[j].Span); {
		case !x.joined(tokens[j-1], tokens[j]):
			return -1
		case x.nameWord(tokens[j]), secondSyllable(x.doc, tokens, j):
			return j
		case tokens[j].Kind == text.Word && x.particles.Has(w) && particles < 2:
			particles++
		case w == "-" && tokens[j-1].End == tokens[j].Start:
		default:
			return -1
		}
	}
	return -1
}

// joined reports whether nothing but one space, or nothing, parts two tokens.
func (x *extractor) joined(a, b text.Token) bool {
	gap := x.doc.Text(text.Span{Start: a.End, End: b.Start})
	return gap == "" || gap == " " || gap == "\u00a0"
}

// extend adds the words of the tokens from i+1 to j to those of a name. What
// stands behind a hyphen without a capital belongs to the word before.
func (x *extractor) extend(words []Word, tokens []text.Token, i, j int) []Word {
	for k := i + 1; k <= j; k++ {
		switch w := x.word(tokens[k]); {
		case secondSyllable(x.doc, tokens, k):
			last := &words[len(words)-1]
			last.At.End, last.Text = w.At.End, last.Text+"-"+w.Text
		case tokens[k].Kind == text.Word:
			words = append(words, w)
		}
	}
	return words
}

func (x *extractor) word(t text.Token) Word {
	w := x.doc.Text(t.Span)
	short := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	end := t.End
	if x.doc.Text(text.Span{Start: t.Start, End: t.Start + len(short)}) == short {
		end = t.Start + len(short)
	}
	return Word{text.Span{Start: t.Start, End: end}, strings.TrimRight(short, "'’")}
}

// afterTitle reports whether "of" or "of the", and a title, stand before token i.
func (x *extractor) afterTitle(tokens []text.Token, i int) bool {
	word := func(k int) string {
		if k < 0 {
			return ""
		}
		return strings.ToLower(x.doc.Text(tokens[k].Span))
	}
	k := i - 1
	if word(k) == "the" {
		k--
	}
	return word(k) == "of" && lexicon.TitleWord(word(k-1))
}

// add files a run as a mention, after taking the title off its front.
func (x *extractor) add(words []Word, ruled bool) {
	words = x.trimSite(words)
	title, rest := splitTitle(words)
	if len(rest) == 0 {
		return
	}
	m := Mention{Words: rest, Paragraph: x.paragraph, Sentence: x.sentence, ruled: ruled && len(title) == 0}
	m.At = text.Span{Start: rest[0].At.Start, End: rest[len(rest)-1].At.End}
	if len(title) > 0 {
		m.Title = text.Span{Start: title[0].At.Start, End: title[len(title)-1].At.End}
	}
	x.found = append(x.found, m)
}

// splitTitle parts the words before a name from the name: all up to the last
// title word, as in "Lao President Bounnhang".
func splitTitle(words []Word) (title, name []Word) {
	last := -1
	for i, w := range words {
		if lexicon.TitleWord(w.Text) {
			last = i
		}
	}
	return words[:last+1], words[last+1:]
}

// trimSite takes off the name of a site that a headline carries behind a hyphen
// at its end, as in "… President Bo Yang-Newsnet".
func (x *extractor) trimSite(words []Word) []Word {
	n := len(words)
	at := words[n-1].At
	hyphen := at.Start > 0 && x.doc.Source[at.Start-1] == '-'
	if hyphen && x.doc.Paragraphs[x.paragraph].Kind == text.Headline && endsLine(x.doc, at.End) {
		return words[:n-1]
	}
	return words
}

// endsLine reports whether only markup or nothing follows on the line.
func endsLine(d *text.Document, off int) bool {
	rest := d.LineSpan(d.Point(off).Line)
	after := strings.TrimSpace(d.Text(text.Span{Start: off, End: max(off, rest.End)}))
	return after == "" || strings.HasPrefix(after, "<")
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func possessive(w string) bool {
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’")
}

// collective are the possessives that are part of a name: People's Republic,
// Women's Federation.
var collective = map[string]bool{"people": true, "peoples": true, "women": true, "men": true, "children": true, "workers": true, "farmers": true, "teachers": true, "writers": true, "veterans": true}

// bare is a word in lower case without its possessive ending, with the straight
// apostrophe.
func bare(w string) string {
	return strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(w), "’", "'"), "'s")
}

// romanNumeral reports whether a word is a number in Roman capitals, so that
// the XI of "XI Congress" is not taken for the name Xi.
func romanNumeral(w string) bool {
	return w != "" && strings.Trim(w, "IVXLCDM") == ""
}
