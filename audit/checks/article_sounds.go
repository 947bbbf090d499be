package checks

import (
	"strings"
	"unicode"

	"mtaudit/audit/lexicon"
)

// A or an goes by sound, not by letter. Only words whose sound is certain are
// judged: ordinary words of the English list in small letters, numbers in
// digits, and the well-known abbreviations that are read letter by letter.

// onset is how a word begins when it is read aloud.
type onset uint8

const (
	unknownSound onset = iota
	vowelSound
	consonantSound
)

// likelySound tells how a word as it stands in the text begins; the sound is that
// of an ordinary word, if one is given, and only sure if that is in the list.
func likelySound(s string) (sound onset, word string) {
	switch r := rune(s[0]); {
	case r >= '0' && r <= '9':
		return digitSound(s), ""
	case !unicode.IsLower(r):
		return spelledSound(s), ""
	case len(s) < 3:
		return unknownSound, ""
	}
	head, _, _ := strings.Cut(s, "-")
	if len(head) < 3 || !strings.ContainsAny(head, "aeiou") {
		return unknownSound, ""
	}
	return wordSound(head), head
}

// sureSound reports whether what likelySound says goes.
func sureSound(word string) bool { return word == "" || lexicon.Word(word) }

// spelledSound is the sound of an abbreviation.
func spelledSound(s string) onset {
	switch {
	case strings.Contains(spelledVowel, " "+s+" "):
		return vowelSound
	case strings.Contains(spelledConsonant, " "+s+" "):
		return consonantSound
	}
	return unknownSound
}

const (
	spelledVowel     = " FBI MP MPs MBA NGO EIA FDA LGBT LGBTQ HIV SUV MRI NBA NFL NHL HTML SMS LED LCD LNG LPG MEP RSS SQL XML SOS NPR MSP HR FTA IMF IPO IOC ICU ID IQ IT AI ATM EU "
	spelledConsonant = " UN UK US USB USA UFO UV URL UAE UNESCO UNICEF "
)

// digitSound: eight, eleven and eighteen begin with a vowel, and what begins
// with them. Numbers of four digits may be read in hundreds.
func digitSound(s string) onset {
	whole := s[:len(s)-len(strings.TrimLeft(s, "0123456789,"))]
	digits := strings.ReplaceAll(whole, ",", "")
	rest := s[len(whole):]
	if len(digits) == 4 || digits == "0" || rest != "" && unicode.IsUpper(rune(rest[0])) {
		return unknownSound
	}
	first := digits[:(len(digits)-1)%3+1]
	if digits[0] == '8' || first == "11" || first == "18" {
		return vowelSound
	}
	return consonantSound
}

// wordSound tells how an ordinary word begins.
func wordSound(s string) onset {
	if silentH[s] {
		return vowelSound
	}
	switch s[0] {
	case 'h':
		if hasHead(s, "herb homage hist hotel habit hyster halluc hilar heroic horr hum hono heir hour hypo") {
			return unknownSound // said with and without h
		}
		return consonantSound
	case 'u':
		return uSound(s)
	case 'e':
		if hasHead(s, "eu ewe") {
			return consonantSound
		}
		return vowelSound
	case 'o':
		if s == "one" || s == "ones" || s == "once" || strings.HasPrefix(s, "one") && s != "onerous" {
			return consonantSound
		}
		if strings.HasPrefix(s, "oui") {
			return unknownSound
		}
		return vowelSound
	case 'a', 'i':
		return vowelSound
	case 'y', 'x', 'w':
		return unknownSound
	}
	return consonantSound
}

var silentH = nameSet("hour hours hourly honest honestly honesty honor honors honored honorable honorary honour honoured honourable heir heirs heiress heirloom")

// uSound: a u is said “you” in university, use, utility; “un” is a prefix in
// uninvited, but not in united.
func uSound(s string) onset {
	if hasHead(s, "unil unanim unic unidir unif unimod unio uniq unis unit univ use usa usu usi usur uti ute uto uran ubiq uku ure uri uro") {
		return consonantSound
	}
	if hasHead(s, "up un ul um ug ut ush us ur ud") {
		return vowelSound
	}
	return unknownSound
}

// hasHead reports whether a word begins with one of the heads.
func hasHead(s, heads string) bool {
	for head := range strings.FieldsSeq(heads) {
		if strings.HasPrefix(s, head) {
			return true
		}
	}
	return false
}
