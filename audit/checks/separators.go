package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit/text"
)

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
	ellipsis
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
	bare := strings.Trim(strings.Map(unquoted, marks), " ")
	switch {
	case strings.ContainsAny(marks, "([（【"):
		return bracket
	case w.all[last].sentence != w.all[next].sentence && (w.capital(next) || w.all[next].number):
		return sentence
	case strings.ContainsAny(marks, "!?"):
		return other
	case bare != "" && strings.Trim(bare, ".…") == "" && bare != ".":
		return ellipsis
	case strings.Trim(marks, ".") == "" && marks != "":
		return stop
	case r.kind == joined:
		return and
	case gap == "", strings.Trim(marks, "-‐‑'’") == "" && gap == marks:
		return tight
	case marks == "":
		return space
	case isComma(marks), strings.Trim(marks, ",") == "":
		return comma
	case marks == "/":
		return slash
	case bare != "" && strings.Trim(bare, "-–—") == "":
		return dash
	case strings.Trim(bare, ",") == "":
		return quote
	}
	return other
}

// unquoted leaves quotation marks out.
func unquoted(r rune) rune {
	if strings.ContainsRune("\"“”„«»'‘’", r) {
		return -1
	}
	return r
}

// closed reports whether the bracket that holds the second copy ends with it.
func (w *wordList) closed(r repeat) bool {
	after := strings.TrimLeft(w.after(r), ` ."'”’»`)
	return r.last == len(w.all) || after != "" && strings.ContainsAny(after[:1], ")],-") || strings.HasPrefix(after, "）")
}

// after is what stands between the last copy and the next word of the document.
func (w *wordList) after(r repeat) string {
	if r.last == len(w.all) {
		return w.doc.Text(text.Span{Start: w.all[r.last-1].End, End: len(w.doc.Source)})
	}
	return w.gap(r.last - 1)
}

// chanted reports whether a quotation is nothing but the repeat: “Let them play,
// let them play!” That is what people said. A repeat with a mark within is not one
// quotation.
func (w *wordList) chanted(r repeat) bool {
	for i := r.at; i+1 < r.at+r.n; i++ {
		if gap := w.gap(i); quotes(gap) || strings.Contains(gap, "'") {
			return false
		}
	}
	before, _ := utf8.DecodeLastRune(w.doc.Visible[:w.all[r.first].Start])
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.after(r), "!?.,…"))
	return strings.ContainsRune("\"“”„«»‘’'", before) && strings.ContainsRune("\"“”„«»‘’'", after)
}

// goesOn reports whether the second copy, behind a comma and “and”, begins a
// clause of its own: “… joined the league, and the league won”.
func (w *wordList) goesOn(r repeat) bool {
	return strings.ContainsAny(r.between(w), ",，、;") && strings.TrimSpace(w.after(r)) == ""
}
