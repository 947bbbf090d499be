package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit/text"
)

// An ordinal is the number of an event or a body, written as a Roman numeral or
// in digits.
type ordinal struct {
	at, head, end int // words: the numeral, the noun that it counts, past the noun
	value         int
	roman         bool
}

// countedNouns are the nouns that English counts with ordinals; the others in
// eventNouns are events that may have a Roman number in their official names.
var (
	countedNouns = nameSet("plan plenum session anniversary century committee centuries plans sessions anniversaries")
	eventNouns   = nameSet("congress conference summit meeting assembly forum festival round edition legislature convocation parliament expo exhibition fair championship championships")
)

// mostBetween is how many words may stand between a number and its noun: XI
// National Party Congress.
const mostBetween = 4

// ordinals are the numbered events of the article.
func ordinals(w *wordList) (all []ordinal) {
	arabic := make([]int, len(w.forms))    // by id
	counting := make([]bool, len(w.forms)) // by id: may be an ordinal
	for id, form := range w.forms {
		arabic[id] = arabicOrdinal(form)
		counting[id] = arabic[id] > 0 || strings.Trim(form, "ivxl") == ""
	}
	for i, x := range w.all {
		if !counting[x.id] {
			continue
		}
		o := ordinal{at: i, head: -1}
		if strings.IndexByte("IVXL", w.doc.Visible[w.all[i].Start]) >= 0 {
			o.value, o.roman = romanNumeral(w.text(i))
		}
		if !o.roman {
			o.value = arabic[w.all[i].id]
		}
		if o.value == 0 {
			continue
		}
		for k := i + 1; k < len(w.all) && k <= i+mostBetween+1 && (w.gap(k-1) == " " || w.gap(k-1) == "-"); k++ {
			if _, is := romanNumeral(w.text(k)); is {
				break
			}
			if n := nounOf(w.form(k)); countedNouns[n] || eventNouns[n] {
				o.head, o.end = k, k+1
				break
			}
			if o.roman && !w.capital(k) {
				break
			}
		}
		if o.head >= 0 && numbersEvent(w, o) {
			all = append(all, o)
		}
	}
	return all
}

// nounOf is the last part of a word with hyphens: “plan” of “five-year-plan”.
func nounOf(form string) string { return form[strings.LastIndexByte(form, '-')+1:] }

// numbersEvent leaves out what is numbered by something else: a monarch or pope (“Pius
// XI Congress”), a committee that is not the Central Committee.
func numbersEvent(w *wordList, o ordinal) bool {
	if !o.roman {
		return true
	}
	if o.at > 0 && w.capital(o.at-1) && w.gap(o.at-1) == " " && !w.is(o.at-1, function) && w.all[o.at-1].sentence == w.all[o.at].sentence {
		return false // Louis XIV, World War II, Chapter IV
	}
	if o.at > 0 && parts[w.form(o.at-1)] {
		return false
	}
	return w.form(o.head) != "committee" || w.form(o.head-1) == "central"
}

// parts come before a Roman numeral of their own; an IV is a drip.
var parts = nameSet("an type phase part level category stage class tier section grade volume act article chapter annex title group")

// key says what is counted, so that two numbers of one thing can be compared.
func (o ordinal) key(w *wordList) string { return nounOf(w.form(o.head)) }

// romanNumeral reads a Roman numeral of two letters or more, up to 50, in capitals.
// I, V and X alone are initials, pronouns and letters.
func romanNumeral(s string) (int, bool) {
	if len(s) < 2 || len(s) > 7 || strings.Trim(s, "IVXL") != "" {
		return 0, false
	}
	digits := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}
	n := 0
	for i := range len(s) {
		d := digits[s[i]]
		if i+1 < len(s) && d < digits[s[i+1]] {
			n -= d
			continue
		}
		n += d
	}
	return n, n > 1 && n <= 60 && roman(n) == s
}

// roman writes a number up to 60.
func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value  int
		letter string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			b.WriteString(d.letter)
			n -= d.value
		}
	}
	return b.String()
}

// arabicOrdinal reads “19th” and the words up to “twentieth”, or returns 0.
func arabicOrdinal(form string) int {
	n, i := 0, 0
	for i < len(form) && form[i] >= '0' && form[i] <= '9' && i < 4 {
		n = 10*n + int(form[i]-'0')
		i++
	}
	if i > 0 {
		if suffix := form[i:]; suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" {
			return n
		}
		return 0
	}
	return ordinalWords[form]
}

var ordinalWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}

// inDigits writes an ordinal as English does.
func inDigits(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// span covers an ordinal and its noun.
func (o ordinal) span(w *wordList) text.Span { return w.span(o.at, o.end) }
