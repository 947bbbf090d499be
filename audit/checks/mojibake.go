package checks

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
)

// Mojibake looks for characters that a wrong encoding has made of others.
var Mojibake = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT507",
		Name:  "mojibake",
		Title: "Characters were read in the wrong encoding",
		Why: `Text in UTF-8 that a program took for Windows-1252 or Latin-1 shows two or three odd characters for each one:
“cafÃ©”, “itâ€™s”. It happens to the source before translation, so names are garbled too. A replacement character (U+FFFD)
stands where a program could not read the text at all.
Reported is only what turns into sensible text when it is put back into bytes and read again. Left alone: capitals before a
quotation mark or dash (CAFÉ—the), and whatever else is at home in some language.
Put the right characters in. What a replacement character stood for is lost: look at the original.`,
		Category: "linguistic-conventions/character-encoding",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Words of many languages and signs (85), garbled on purpose as Windows-1252 and Latin-1: 166 of 170 are restored, and
170 of 170 where that was done twice. Articles by people (77,100 words), translations by people into English and German (467
documents), machine translations (3,861) and a list of 12,400 pairs of names in many languages: no finding.`,
		Examples: []audit.Example{
			{Bad: "The cafÃ© is the mayorâ€™s.", Good: "The café is the mayor’s."},
			{Bad: "The caf\uFFFD opens in May.", Good: "The café opens in May."},
		},
	},
	Local: true,
	Run:   mojibake,
}

func mojibake(p *audit.Pass) error {
	latin := sync.OnceValue(func() bool { return latinText(p.Article) })
	for _, paragraph := range p.Article.Paragraphs {
		s := newSeen(p.Article, paragraph.Span)
		found := findGarbled(s.text)
		paired := len(found) > 0 && quotesPair(s.text, found)
		for _, g := range found {
			// A word of another script would be untranslated once it can be read,
			// and a quotation mark without its partner be another finding.
			foreign := len(findForeign(g.repaired)) > 0 && latin()
			g.sure = g.sure && !foreign && (paired || !strings.ContainsAny(g.repaired, "„“”"))
			reportGarbled(p, s, g)
		}
	}
	return nil
}

// findGarbled lists the garbled runs of a text, in order. A closing quotation
// mark whose last byte got lost is sure where a garbled one has opened before it.
func findGarbled(s string) (found []garbled) {
	open := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r < utf8.RuneSelf {
			continue
		}
		g, ok := garbledAt(s, i-size)
		if !ok {
			continue
		}
		g.sure = g.sure || open && g.repaired == "”"
		open = strings.LastIndex(g.repaired, "“") > strings.LastIndex(g.repaired, "”") || open && !strings.Contains(g.repaired, "”")
		found = append(found, g)
		i = g.to
	}
	return found
}

// quotesPair reports whether the double quotation marks of a text open and close
// by turns once it is repaired.
func quotesPair(s string, found []garbled) bool {
	open, from := false, 0
	turns := func(s string) bool {
		for _, r := range s {
			switch {
			case r == '„' && open, r == '”' && !open:
				return false
			case r == '„', r == '”', r == '“': // which closes „
				open = !open
			}
		}
		return true
	}
	for _, g := range found {
		if !turns(s[from:g.from]) || !turns(g.repaired) {
			return false
		}
		from = g.to
	}
	return turns(s[from:]) && !open
}

func reportGarbled(p *audit.Pass, s seen, g garbled) {
	at := s.span(g.from, g.to)
	f := audit.Finding{At: p.At(at)}
	from, to := wordAround(s.text, g.from, g.to)
	word := shorten(s.text[from:to])
	if g.lost {
		f.Message = fmt.Sprintf("“%s” holds a replacement character: a program could not read what stood here. Look at the original.", word)
		p.Report(f)
		return
	}
	f.Message = fmt.Sprintf("“%s” was read in the wrong encoding. It should be “%s”.", word, shorten(s.text[from:g.from]+g.repaired+s.text[g.to:to]))
	f.Fixes = []audit.Fix{{Message: fmt.Sprintf("Change it to “%s”", shorten(g.repaired)), Safe: g.sure, Edits: []audit.Edit{{Span: at, New: g.repaired}}}}
	p.Report(f)
}

// farWord is how many bytes of a word a message shows on either side.
const farWord = 60

// wordAround widens a range to the white space around it, or as far as is shown.
func wordAround(s string, from, to int) (int, int) {
	start, end := max(0, from-farWord), min(len(s), to+farWord)
	for ; start < from && !utf8.RuneStart(s[start]); start++ {
	}
	for ; end < len(s) && !utf8.RuneStart(s[end]); end++ {
	}
	if i := strings.LastIndexFunc(s[start:from], unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[start+i:])
		start += i + size
	}
	if i := strings.IndexFunc(s[to:end], unicode.IsSpace); i >= 0 {
		end = to + i
	}
	return start, end
}
