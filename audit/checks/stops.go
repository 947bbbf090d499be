package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// stops are the full stops between two words of one paragraph, without bracket
// or quotation mark: the places where a false one may stand.
type stops struct {
	*wordList
	before                   []int // index of the word before each
	total, stopped           []int // by id: how often a word occurs, and before a stop
	abbreviations, particles lexicon.Set
	ordinals                 bool // the language writes ordinals with a stop
}

func newStops(w *wordList) *stops {
	s := &stops{
		wordList: w, total: make([]int, len(w.forms)), stopped: make([]int, len(w.forms)),
		abbreviations: lexicon.Abbreviations(w.lang), particles: lexicon.Particles(),
		ordinals: strings.Contains(" de da nb nn no fi cs sk pl hu hr sl sr et lv tr is ", " "+w.lang+" "),
	}
	for p := 0; p+1 < len(w.paragraphs); p++ {
		for i := w.paragraphs[p]; i < w.paragraphs[p+1]; i++ {
			s.total[w.all[i].id]++
			if i+1 < w.paragraphs[p+1] && mayStop(byteAt(w.doc, w.all[i].End)) && loneStop(w.gap(i)) {
				s.stopped[w.all[i].id]++
				s.before = append(s.before, i)
			}
		}
	}
	return s
}

// mayStop reports whether a full stop may begin here, behind markup or not.
func mayStop(b byte) bool { return b == '.' || b == text.Filler }

// loneStop reports whether a gap is a full stop and white space.
func loneStop(gap string) bool {
	return len(gap) > 1 && gap[0] == '.' && strings.TrimSpace(gap[1:]) == ""
}

// small lists the words before stops that a small letter follows.
func (s *stops) small() (found []int) {
	if !s.capitals() {
		return nil
	}
	for _, i := range s.before {
		if s.lower(i+1) && !s.abbreviation(i) && !s.smallByRight(i+1) {
			found = append(found, i)
		}
	}
	return found
}

// capitals reports whether the text begins its sentences with capitals at all.
func (s *stops) capitals() bool {
	upper, lower := 0, 0
	count := func(i int) {
		if s.capital(i) {
			upper++
		} else if s.lower(i) {
			lower++
		}
	}
	for p := 0; p+1 < len(s.paragraphs); p++ {
		if s.paragraphs[p] < s.paragraphs[p+1] {
			count(s.paragraphs[p])
		}
	}
	for _, i := range s.before {
		count(i + 1)
	}
	return upper >= lower
}

// lower reports whether word i begins with a small letter.
func (w *wordList) lower(i int) bool {
	r, _ := utf8.DecodeRune(w.doc.Visible[w.all[i].Start:])
	return unicode.IsLower(r)
}

// abbreviation reports whether word i takes a stop without ending a sentence:
// by the lists, by its shape, or because this article always writes it with one.
func (s *stops) abbreviation(i int) bool {
	form, id := s.form(i), s.all[i].id
	switch {
	case s.all[i].number && strings.Trim(form, "0123456789,") == "":
		return s.ordinals || len(form) <= 3 && s.opens(i)
	case utf8.RuneCountInString(form) == 1, strings.Contains(form, "."), s.abbreviations.Has(form), s.abbreviations.Has(s.text(i)):
		return true
	case len(form) <= 5 && !strings.ContainsFunc(form, vowel), strings.Trim(s.text(i), "IVXLC") == "":
		return true
	}
	return s.stopped[id] > 1 && s.stopped[id] == s.total[id]
}

// opens reports whether word i is the first of its sentence.
func (w *wordList) opens(i int) bool {
	return i == 0 || w.all[i-1].sentence != w.all[i].sentence
}

// vowel takes every letter outside of ASCII for one.
func vowel(r rune) bool { return r >= 0x80 || strings.ContainsRune("aeiouy", r) }

// smallByRight reports whether word i may begin a sentence with a small letter:
// names such as iPhone or von Essen, web addresses, the letters of a list.
func (s *stops) smallByRight(i int) bool {
	word := s.text(i)
	if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '.' }) {
		return true
	}
	if after := byteAt(s.doc, s.all[i].End); after == ')' && len(word) == 1 || strings.IndexByte(":/@_.", after) >= 0 && !blank(byteAt(s.doc, s.all[i].End+1)) {
		return true
	}
	return s.particles.Has(s.form(i)) && i+1 < len(s.all) && (s.capital(i+1) || s.particles.Has(s.form(i+1)))
}

// dangling lists the words before stops that cannot end a sentence, where a
// capital follows.
func (s *stops) dangling() (found []int) {
	for _, i := range s.before {
		if s.is(i, determiner) && len(s.form(i)) > 1 && s.lower(i) && s.capital(i+1) && neverLast(s.form(i)) {
			found = append(found, i)
		}
	}
	return found
}

// neverLast reports whether a determiner cannot stand alone, as this and some can.
func neverLast(form string) bool {
	switch form {
	case "the", "an", "my", "your", "our", "their":
		return true
	}
	return false
}
