package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// comparedThrice reports whether a comparative is said three times where twice
// says it: “closer, closer and closer”.
func (w *wordList) comparedThrice(r repeat) bool {
	if w.lang != "en" || r.kind != adjacent || r.copies != 2 || r.last+1 >= len(w.all) || !strings.HasSuffix(w.form(r.at), "er") {
		return false
	}
	if !isComma(r.between(w)) || !w.is(r.last, coordinator) || w.all[r.last+1].id != w.all[r.at].id || strings.TrimSpace(w.gap(r.last)) != "" {
		return false
	}
	r.last += 2
	return !w.chanted(r)
}

func comparativeFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	whole, short := w.span(r.at, r.last+2), w.phrase(r.last-1, r.last+2)
	return audit.Finding{
		At:      p.At(whole),
		Message: fmt.Sprintf("“%s” is said 3 times in a row. Say it twice: “%s”.", w.text(r.at), short),
		Fixes:   []audit.Fix{{Message: "Say it twice", Edits: []audit.Edit{{Span: text.Span{Start: w.all[r.at].End, End: w.all[r.last-1].End}}}}},
	}
}

// attribute reports whether an adjective that people say twice for effect stands
// twice before its noun without a comma, where no article shows that it is meant
// so: “make big big progress”, but a long long way.
func (w *wordList) attribute(r repeat, sep separator) bool {
	if w.lang != "en" || sep != space || r.copies != 2 || !w.is(r.at, emphatic) || r.first == 0 || r.last == len(w.all) || w.capital(r.at) {
		return false
	}
	before := r.first - 1
	if !w.content(before) || !w.content(r.last) || w.is(before, emphatic) || w.is(r.last, emphatic) || strings.TrimSpace(w.gap(before)+w.gap(r.last-1)) != "" {
		return false
	}
	return lexicon.Word(w.form(r.last)) && graded(w.form(r.at))
}

// graded reports whether English forms a superlative of a word: big, biggest.
func graded(form string) bool {
	stem, last := form[:len(form)-1], form[len(form)-1:]
	return lexicon.Word(form+"est") || lexicon.Word(form+last+"est") || last == "e" && lexicon.Word(form+"st") || last == "y" && lexicon.Word(stem+"iest")
}

// binomial reports whether the second copy begins the scientific name of what the
// first says in short: “the arum, Arum maculatum”. English knows neither word.
func (w *wordList) binomial(r repeat) bool {
	return r.last < len(w.all) && strings.TrimSpace(w.gap(r.last-1)) == "" && w.lower(r.last) && w.content(r.last) &&
		!lexicon.Word(w.form(r.at)) && !lexicon.Word(w.form(r.last))
}
