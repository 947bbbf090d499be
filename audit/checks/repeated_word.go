package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// RepeatedWord looks for a word that is said twice in a row.
var RepeatedWord = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT401",
		Name:  "repeated-word",
		Title: "A word is said twice in a row",
		Why: `Machine translation repeats a word where the source has two words of nearly one meaning (“comprehensive,
comprehensive”), where it glosses a word with itself (“permit (permit)”), or where it loses its place (“the the”).
A word of grammar counts only right beside itself; any other word also across a comma, a slash, a bracket, and or or.
Left alone: repeats for effect (very, very; long, long), interjections, words that may meet by rights (had had, that
that; German die die), names (Duran Duran), numbers, initials, languages that double words as a matter of grammar,
and repeats that the reference has too.
Delete the second, or put the word that was meant.`,
		Category: "style/awkward-style",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Examples: []audit.Example{
			{Bad: "The mayor opened the the bridge.", Good: "The mayor opened the bridge."},
			{Bad: "They built a comprehensive, comprehensive network.", Good: "They built a comprehensive, modern network."},
		},
	},
	Run: repeatedWord,
}

func repeatedWord(p *audit.Pass) error {
	w, same := articleWords.Of(p), referenceRepeats.Of(p)
	for _, r := range articleRepeats.Of(p) {
		if r.n == 1 && !same[w.form(r.at)] && wrongWord(w, r) {
			p.Report(repeatFinding(p, w, r))
		}
	}
	return nil
}

// wrongWord reports whether a word said twice is a slip. Only the word lists can
// tell a slip from grammar; languages that double words on purpose have none.
func wrongWord(w *wordList, r repeat) bool {
	i := r.at
	sep := separatorOf(w, r)
	if w.all[i].number || sep == tight || w.compound(r) || !w.known || len(w.form(i)) == 1 && w.form(i) != "a" {
		return false
	}
	if w.is(i, doubled) || w.is(i, function) {
		return wrongGrammar(w, r, sep)
	}
	if w.is(i, emphatic) || sep != bracket && w.name(r) {
		return false
	}
	switch sep {
	case bracket:
		return w.closed(r)
	case space:
		return w.lang != "en" || len(w.form(i)) > 6 || lexicon.Word(w.form(i))
	case comma:
		return !verbLast(w.lang) && !strings.HasSuffix(w.form(i), "ly")
	case quote:
		return !w.capital(i) || w.capital(i+1) // the “Golden Tree Award” award
	case slash, stop:
		return true
	case and:
		return w.lang == "en" && abstract(w.form(i)) && !w.goesOn(r) && !w.mirrored(r)
	}
	return false
}

// wrongGrammar reports whether a word of grammar said twice is a slip: right
// beside itself, or an article, which can stand only before a noun.
func wrongGrammar(w *wordList, r repeat, sep separator) bool {
	switch {
	case properTwice(w, r) || r.kind != adjacent:
		return false
	case sep == comma && (w.form(r.at) == "the" || w.form(r.at) == "an"):
		return true
	}
	return sep == space && (!w.is(r.at, doubled) || r.copies > 2)
}

// closed reports whether the bracket that holds the second copy ends with it.
func (w *wordList) closed(r repeat) bool {
	after := strings.TrimLeft(w.after(r), ` "'”’»`)
	return r.last == len(w.all) || after != "" && strings.ContainsAny(after[:1], ")],-") || strings.HasPrefix(after, "）")
}

// after is what stands between the last copy and the next word of the document.
func (w *wordList) after(r repeat) string {
	if r.last == len(w.all) {
		return w.doc.Text(text.Span{Start: w.all[r.last-1].End, End: len(w.doc.Source)})
	}
	return w.gap(r.last - 1)
}

// goesOn reports whether the second copy, behind a comma and “and”, begins a
// clause of its own: “… joined the league, and the league won”.
func (w *wordList) goesOn(r repeat) bool {
	return strings.ContainsAny(r.between(w), ",，、;") && strings.TrimSpace(w.after(r)) == ""
}

// mirrored reports the figure “peace for trade and trade for peace”.
func (w *wordList) mirrored(r repeat) bool {
	return r.first > 0 && r.last < len(w.all) && w.all[r.first-1].id == w.all[r.last].id
}

// verbLast reports whether a clause may end with its verb and the next begin
// with the same: „Wenn er käme, käme sie auch.“
func verbLast(lang string) bool { return lang == "de" || lang == "nl" }

// compound reports whether a hyphen ties the first or the last copy to a
// neighbour: Laos-China, China-Vietnam.
func (w *wordList) compound(r repeat) bool {
	return hyphen(byteAt(w.doc, w.all[r.first].Start-1)) || hyphen(byteAt(w.doc, w.all[r.last-1].End))
}

func hyphen(b byte) bool { return b == '-' }

// properTwice reports whether both copies are written like names.
func properTwice(w *wordList, r repeat) bool {
	return w.capital(r.at) && w.capital(r.at+r.step)
}

// name reports whether a word said twice is likely one name, such as Duran
// Duran: written with capitals, and no ordinary word of some length.
func (w *wordList) name(r repeat) bool {
	if !properTwice(w, r) || r.copies > 2 {
		return false
	}
	return separatorOf(w, r) != space || w.lang != "en" || len(w.form(r.at)) < 5 || !lexicon.Word(w.form(r.at)) || lexicon.ProperName(w.form(r.at))
}

// abstract reports whether an English word has the ending of an idea or a
// property. People say “years and years” and “faster and faster”, but not
// “cooperation and cooperation”.
func abstract(form string) bool {
	for _, ending := range []string{"tion", "sion", "ment", "ness", "ity", "ence", "ance", "ism", "ship", "ology", "ive", "ous", "ical", "able", "ible"} {
		if len(form) > len(ending)+2 && strings.HasSuffix(form, ending) {
			return true
		}
	}
	return false
}

// A separator is what stands between two copies.
type separator uint8

const (
	other separator = iota
	tight           // a hyphen, an apostrophe, nothing
	space
	comma
	slash
	and
	bracket // an opening one
	quote
	dash
	stop     // a full stop, though the next copy goes on in lower case
	sentence // the end of one: the next copy begins with a capital
)

// separatorOf sorts what stands between the first copy and the second. Signs
// that belong to a figure before them part nothing: 50 %, 50 %.
func separatorOf(w *wordList, r repeat) separator {
	gap := r.between(w)
	marks := strings.Join(strings.Fields(gap), "")
	last, next := r.at+r.n-1, r.at+r.step
	if w.all[last].number {
		marks = strings.TrimLeft(marks, "%‰°€$")
	}
	switch {
	case w.all[last].sentence != w.all[next].sentence && w.capital(next):
		return sentence
	case strings.ContainsAny(marks, "([（【"):
		return bracket
	case strings.ContainsAny(marks, "!?…"), strings.Contains(marks, ".."):
		return other
	case strings.Trim(marks, ".") == "" && marks != "":
		return stop
	case r.kind == joined:
		return and
	case gap == "", strings.Trim(marks, "-‐‑'’") == "" && gap == marks:
		return tight
	case marks == "":
		return space
	case isComma(marks):
		return comma
	case marks == "/":
		return slash
	case strings.Trim(marks, "-–—") == "":
		return dash
	case strings.Trim(marks, `"“”„«»'‘’,`) == "":
		return quote
	}
	return other
}

// repeatFinding words the finding of a repeat.
func repeatFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	f := audit.Finding{At: p.At(w.span(r.first, r.last))}
	unit := shorten(w.phrase(r.at, r.at+r.n))
	if r.copies > 2 {
		if r.n > 1 || r.copies > 3 || w.is(r.at, function) {
			f.Severity = audit.Critical
		}
		f.Message = fmt.Sprintf("“%s” is said %d times in a row. Machine translation falls into such a loop when it loses its place. Check the passage against the source and say it once.", unit, r.copies)
	} else {
		f.Message = fmt.Sprintf("“%s” is said twice in a row. Often the source has two words of nearly one meaning here. Delete the second, or put the word that was meant.", unit)
	}
	if fix, ok := repeatFix(p, w, r); ok {
		f.Fixes = []audit.Fix{fix}
	}
	return f
}

// repeatFix deletes all copies but the first, where no bracket or quotation
// mark would be left alone. It is safe only for a word of grammar right beside
// itself: of two other words, one may stand for a word that is missing.
func repeatFix(p *audit.Pass, w *wordList, r repeat) (audit.Fix, bool) {
	sep, cut := separatorOf(w, r), r.excess(w)
	if sep == bracket || sep == quote || sep == other || sep == sentence {
		return audit.Fix{}, false
	}
	whole := len(w.doc.Text(cut)) == cut.Len()
	return audit.Fix{
		Message: "Delete the repeat",
		Safe:    whole && r.n == 1 && sep == space && w.is(r.at, function),
		Edits:   []audit.Edit{{Span: cut}},
	}, true
}
