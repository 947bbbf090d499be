package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
)

// A life is what one sentence says of years that must add up: where the words
// stand, by index; 0 if it does not say so.
type life struct {
	words                    *wordList
	birth, death, founding   int // the years
	age, ageYear             int // an age, and the year in which it is said to be reached
	anniversary, year        int // the number of an anniversary, and its year
	relatives, atDeath, many bool
}

// wrongAges are the lives, ages and anniversaries that do not add up in their
// sentence.
func wrongAges(p *audit.Pass) (found []audit.Finding) {
	w := articleWords.Of(p)
	telling := make([]bool, len(w.forms)) // by id: years, and the words of a life
	for id, form := range w.forms {
		telling[id] = lifeWords[form] || wholeNumber(form) > 0
	}
	for from := 0; from < len(w.all); {
		to, tells := from, 0
		for to < len(w.all) && w.all[to].sentence == w.all[from].sentence {
			if telling[w.all[to].id] {
				tells++
			}
			to++
		}
		if to-from <= longestSentence && tells > 1 {
			l := readLife(w, from, to)
			found = l.judge(p, found)
			found = reversedLives(p, w, from, to, found)
		}
		from = to
	}
	return found
}

// lifeWords are the words that readLife looks for.
var lifeWords = nameSet("born died dies founded established aged age turned anniversary")

// readLife reads words from up to to, a sentence.
func readLife(w *wordList, from, to int) life {
	l := life{words: w}
	once := func(at *int, i int) {
		if i < 0 {
			return
		}
		l.many = l.many || *at > 0
		*at = i
	}
	for i := from; i < to; i++ {
		switch form := w.form(i); {
		case form == "born":
			once(&l.birth, yearBehind(w, i, to))
		case form == "died" || form == "dies":
			once(&l.death, yearBehind(w, i, to))
		case form == "founded" || form == "established":
			once(&l.founding, yearBehind(w, i, to))
		case form == "aged" || form == "age" || form == "turned":
			n := numberBehind(w, i, to)
			once(&l.age, n)
			l.atDeath = form != "turned"
			if n > 0 {
				l.ageYear = nextYear(w, n, to)
			}
		case form == "anniversary" && i > from && arabicOrdinal(w.form(i-1)) > 0:
			once(&l.anniversary, i-1)
			l.year = nextYear(w, i, to)
		}
	}
	for i := from; i < to && (l.birth > 0 || l.founding > 0) && !l.relatives; i++ {
		l.relatives = relatives[w.form(i)]
	}
	return l
}

// relatives are words of other persons, whose years may be meant.
var relatives = nameSet(`father mother parents parent son daughter child children husband wife widow brother sister brothers sisters uncle
	aunt grandfather grandmother grandson friend cousin nephew niece twin twins whose predecessor successor colleague both respectively
	bce bc ago not never if would could`)

// yearBehind is the index of the year that stands close behind a word: “born on 3
// May 1970”; -1 if there is none.
func yearBehind(w *wordList, i, to int) int {
	const reach = 7
	for k := i + 1; k < to && k <= i+reach; k++ {
		if strings.ContainsAny(w.gap(k-1), ";:()") || relatives[w.form(k)] {
			return -1
		}
		if yearOf(w, k) > 0 {
			return k
		}
	}
	return -1
}

// numberBehind is the index of the age behind “aged”, “at age” and “at the age of”.
func numberBehind(w *wordList, i, to int) int {
	if i+1 < to && w.form(i+1) == "of" {
		i++
	}
	if i+1 < to && w.gap(i) == " " && ageOf(w, i+1) > 0 && !(i+2 < to && oneOf(w.form(i+2), "to", "and", "or", "-")) && !(i+2 < to && strings.ContainsAny(w.gap(i+1), "-–—")) {
		return i + 1
	}
	return -1
}

// nextYear is the index of the year of “in 2021” right behind a word, or 0.
func nextYear(w *wordList, i, to int) int {
	if i+2 < to && w.form(i+1) == "in" && yearOf(w, i+2) > 0 {
		return i + 2
	}
	return 0
}

// yearOf is the year that a word is, or 0.
func yearOf(w *wordList, i int) int {
	if n := wholeNumber(w.form(i)); n > 999 && isYear(n) {
		return n
	}
	return 0
}

// ageOf is the age that a word is, or 0.
func ageOf(w *wordList, i int) int {
	if n := wholeNumber(w.form(i)); n < 130 {
		return n
	}
	return 0
}

// wholeNumber reads up to four digits, or returns 0.
func wholeNumber(form string) (n int) {
	if len(form) > 4 {
		return 0
	}
	for _, c := range []byte(form) {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// judge adds what does not add up.
func (l *life) judge(p *audit.Pass, found []audit.Finding) []audit.Finding {
	w := l.words
	if l.relatives || l.many {
		return found
	}
	later := l.death
	if l.ageYear > 0 || !l.atDeath {
		later = l.ageYear
	}
	switch {
	case l.birth > 0 && l.death > 0 && yearOf(w, l.death) < yearOf(w, l.birth):
		return append(found, l.finding(p, l.birth, l.death, fmt.Sprintf("Born in %d and died in %d: that cannot be.", yearOf(w, l.birth), yearOf(w, l.death))))
	case l.birth > 0 && later > 0 && l.age > 0:
		span := yearOf(w, later) - yearOf(w, l.birth)
		if age := ageOf(w, l.age); age != span && age != span-1 {
			return append(found, l.finding(p, l.birth, l.age, fmt.Sprintf("Born in %d, one is %d or %d in %d, and not %d.", yearOf(w, l.birth), span-1, span, yearOf(w, later), age)))
		}
	case l.founding > 0 && l.anniversary > 0 && l.year > 0:
		span := yearOf(w, l.year) - yearOf(w, l.founding)
		if n := arabicOrdinal(w.form(l.anniversary)); n < span-1 || n > span+1 {
			return append(found, l.finding(p, l.founding, l.anniversary, fmt.Sprintf("From %d to %d are %d years, and not %d.", yearOf(w, l.founding), yearOf(w, l.year), span, n)))
		}
	}
	return found
}

// finding reports the places i and j of a sentence, with what stands between.
func (l *life) finding(p *audit.Pass, i, j int, why string) audit.Finding {
	at := l.words.span(min(i, j), max(i, j)+1)
	return audit.Finding{At: p.At(at), Message: why + " Look at the source and correct the year or the number."}
}

// reversedLives adds the lives in brackets that end before they begin: (1950–1920).
func reversedLives(p *audit.Pass, w *wordList, from, to int, found []audit.Finding) []audit.Finding {
	for i := from + 1; i+1 < to; i++ {
		a, b := yearOf(w, i), yearOf(w, i+1)
		if a <= b || b == 0 || !w.capital(i-1) || strings.TrimSpace(w.gap(i-1)) != "(" || strings.Trim(w.gap(i), " -–—") != "" || w.gap(i) == " " {
			continue
		}
		if i+2 < len(w.all) && !strings.HasPrefix(w.gap(i+1), ")") {
			continue // “BC” follows
		}
		found = append(found, audit.Finding{
			At:      p.At(w.span(i, i+2)),
			Message: fmt.Sprintf("The years end before they begin: %d comes after %d. Look at the source and correct one of them.", a, b),
		})
	}
	return found
}
