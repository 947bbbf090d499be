package judge

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// A planter puts an error of one kind into a paragraph. It returns the changed
// text and where it was changed, or false if there is no place for it.
type planter struct {
	kind  string
	plant func(d *text.Document, p text.Paragraph) (changed string, at text.Span, ok bool)
}

// planters make errors as translation engines make them: each a change that a reader
// of the reference sees at once.
var planters = []planter{
	{"number", plantNumber},
	{"name", plantName},
	{"negation", plantNegation},
	{"omission", plantOmission},
	{"title", plantTitle},
}

// replaced is the text of a paragraph with one part changed.
func replaced(s string, from, to int, by string) (string, text.Span, bool) {
	return s[:from] + by + s[to:], text.Span{Start: from, End: from + len(by)}, true
}

var numeral = regexp.MustCompile(`[0-9]+`)

// plantNumber makes the first digit of a number another one.
func plantNumber(d *text.Document, p text.Paragraph) (string, text.Span, bool) {
	s := d.Text(p.Span)
	m := numeral.FindStringIndex(s)
	if m == nil {
		return "", text.Span{}, false
	}
	digit := '1' + (s[m[0]]-'0'+2)%9
	return replaced(s, m[0], m[1], string(digit)+s[m[0]+1:m[1]])
}

var innerName = regexp.MustCompile(`[\p{Ll},] (\p{Lu}\p{Ll}{4,})`)

// plantName turns two letters within a word that is written with a capital inside a
// sentence.
func plantName(d *text.Document, p text.Paragraph) (string, text.Span, bool) {
	s := d.Text(p.Span)
	m := innerName.FindStringSubmatchIndex(s)
	if m == nil {
		return "", text.Span{}, false
	}
	r := []rune(s[m[2]:m[3]])
	for i := 1; i+1 < len(r); i++ {
		if r[i] != r[i+1] {
			r[i], r[i+1] = r[i+1], r[i]
			return replaced(s, m[2], m[3], string(r))
		}
	}
	return "", text.Span{}, false
}

// negated are words and what they are with a negation, in English, German, Chinese.
var negated = [][2]string{
	{" is ", " is not "}, {" was ", " was not "}, {" are ", " are not "}, {" were ", " were not "}, {" will ", " will not "}, {" can ", " cannot "}, {" has ", " has not "}, {" had ", " had not "},
	{" ist ", " ist nicht "}, {" war ", " war nicht "}, {" sind ", " sind nicht "}, {" wird ", " wird nicht "}, {" hat ", " hat nicht "},
	{"是", "不是"}, {"会", "不会"}, {"将", "将不"}, {"已", "未"},
}

func plantNegation(d *text.Document, p text.Paragraph) (string, text.Span, bool) {
	return swap(d.Text(p.Span), negated)
}

// otherTitles are titles, and such as nobody would take for another word for them.
var otherTitles = [][2]string{
	{"Prime Minister", "President"}, {"President", "Prime Minister"}, {"Minister", "Ambassador"}, {"minister", "ambassador"}, {"Mayor", "Governor"}, {"mayor", "governor"}, {"director", "deputy director"}, {"chairman", "spokesman"}, {"spokesman", "chairman"}, {"spokeswoman", "chairwoman"}, {"Professor", "General"}, {"professor", "general"},
	{"Ministerin", "Botschafterin"}, {"Bürgermeister", "Gouverneur"}, {"Direktor", "Vizedirektor"}, {"Sprecher", "Vorsitzender"},
	{"总理", "总统"}, {"总统", "总理"}, {"部长", "大使"}, {"市长", "省长"}, {"主任", "副主任"}, {"发言人", "主席"},
}

func plantTitle(d *text.Document, p text.Paragraph) (string, text.Span, bool) {
	return swap(d.Text(p.Span), otherTitles)
}

// swap changes the first that is there.
func swap(s string, pairs [][2]string) (string, text.Span, bool) {
	for _, pair := range pairs {
		if i := strings.Index(s, pair[0]); i >= 0 && whole(s, i, i+len(pair[0])) {
			return replaced(s, i, i+len(pair[0]), pair[1])
		}
	}
	return "", text.Span{}, false
}

// plantOmission leaves out a sentence; what stands beside the gap may be quoted, so
// the whole paragraph is the place.
func plantOmission(d *text.Document, p text.Paragraph) (string, text.Span, bool) {
	if len(p.Sentences) < 2 {
		return "", text.Span{}, false
	}
	gone := p.Sentences[len(p.Sentences)/2]
	if len(gone.Tokens) < 5 {
		return "", text.Span{}, false
	}
	before := strings.TrimRightFunc(d.Text(text.Span{Start: p.Start, End: gone.Start}), unicode.IsSpace)
	after := strings.TrimLeftFunc(d.Text(text.Span{Start: gone.End, End: p.End}), unicode.IsSpace)
	if r, _ := utf8.DecodeRuneInString(after); before != "" && after != "" && joined(r) {
		after = " " + after
	}
	return before + after, text.Span{Start: 0, End: len(before + after)}, true
}
