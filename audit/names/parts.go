package names

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A role says how much a part of a name counts when the other name lacks it.
type role uint8

const (
	plain     role = iota // names somebody
	particle              // joins: al, bin, von, de la
	honorific             // is said before names: Mr, Sheikh, Daw
)

// A part is one word of a name, or what hyphens part it into.
type part struct {
	text    string // as it is written
	letters string // the same in lower-case ASCII without marks
	role    role
	initial bool // one letter, as in J. or J
	capital bool // all its letters are capitals, and there are several
}

// The longest names that are compared. Nothing longer is a name, and two such
// are the same only if their letters are.
const (
	mostLetters = 120
	mostParts   = 12
)

// A parsed name is its parts and their letters in one row.
type parsed struct {
	parts  []part
	joined string
}

// parse takes a name apart. It splits at spaces, hyphens and full stops; an
// apostrophe joins (Ba'asyir). Letters outside the Latin script are dropped.
func parse(name string, buf []part) parsed {
	if !ascii(name) {
		name = norm.NFD.String(name)
	}
	letters := make([]byte, 0, 64)
	parts := buf[:0]
	start, upper, from := 0, 0, 0
	end := func(at int) {
		if len(letters) > start {
			parts = append(parts, part{text: name[from:at], initial: len(letters) == start+1, capital: upper == len(letters)-start && upper > 1})
			letters = append(letters, ' ')
		}
		start, upper, from = len(letters), 0, at
	}
	for i, r := range name {
		switch {
		case 'a' <= r && r <= 'z':
			letters = append(letters, byte(r))
		case 'A' <= r && r <= 'Z':
			letters = append(letters, byte(r)|0x20)
			upper++
		case r == ' ' || r == '-' || r == '.' || r == '\u00a0' || r == '‐' || r == '–' || r == '/' || r == ',' || r == '\t':
			end(i)
			from += utf8.RuneLen(r)
		case r >= 0x80:
			n := len(letters)
			letters = append(letters, latin[lower(r)]...)
			if lower(r) != r {
				upper += len(letters) - n
			}
		}
	}
	end(len(name))
	return cut(string(letters), parts)
}

// cut gives the parts their letters and roles.
func cut(spaced string, parts []part) parsed {
	rest, strong := spaced, 0
	for i := range parts {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		parts[i].letters = w
		parts[i].role = roleOf(w, i, parts)
		if parts[i].role == plain {
			strong++
		}
	}
	if strong == 0 {
		for i := range parts {
			parts[i].role = plain
		}
	}
	if len(parts) == 1 {
		return parsed{parts, parts[0].letters}
	}
	return parsed{parts, strings.ReplaceAll(spaced, " ", "")}
}

// roleOf is what part i, with the letters w, is in a name. What is said before
// names is itself one at the end, or after an article: Al-Shaykh.
func roleOf(w string, i int, parts []part) role {
	r := roles[w]
	if r == honorific && (i == len(parts)-1 || i > 0 && parts[i-1].role == particle) && w != "jr" && w != "sr" {
		return plain
	}
	return r
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lower folds the capitals of the letters in [latin].
func lower(r rune) rune {
	switch r {
	case 'Æ', 'Ø', 'Ð', 'Þ':
		return r + 0x20
	case 'Œ', 'Ł', 'Đ', 'Ħ', 'Ŋ':
		return r + 1
	case 'ẞ':
		return 'ß'
	case 'Ə':
		return 'ə'
	}
	return r
}

// roles are the words in names that name nobody. A name that has no others
// keeps them: U Nu.
var roles = func() map[string]role {
	m := map[string]role{}
	for w := range strings.FieldsSeq("al el ul ad ar as at az an bin ibn ben bint ibnu van von vom der den de del della di da do dos das du la le las los ter ten zu y e i und and of the af av") {
		m[w] = particle
	}
	for w := range strings.FieldsSeq("mr mrs ms miss mme mlle dr prof sir dame lord lady sheikh shaykh sheik shaikh haji hajji hadji mullah mulla maulavi mawlawi maulana molla" +
		" qari ayatollah imam sayyid sayed syed sayyed seyed daw gen maj col lt capt cpl sgt cmdr adm brig hon rev fr st saint san santa herr frau don dona jr sr" +
		" president vice senator minister premier chancellor chairman chairwoman secretary mayor governor ambassador king queen prince princess emperor pope judge justice professor doctor captain colonel general major lieutenant sergeant admiral father brother sister uncle aunt madam madame") {
		m[w] = honorific
	}
	m["u"] = honorific
	return m
}()

// letterSet is the set of a word's letters, a bit each.
func letterSet(s string) (set uint32) {
	for i := 0; i < len(s); i++ {
		set |= 1 << (s[i] - 'a')
	}
	return set
}

// strangers reports whether two words have so few letters in common that no
// spelling rules can join them.
func strangers(a, b string) bool {
	if max(len(a), len(b)) > 3*min(len(a), len(b)) {
		return true
	}
	x, y := letterSet(a), letterSet(b)
	return min(len(a), len(b)) > 3 && bits.OnesCount32(x&y)*4 < min(bits.OnesCount32(x), bits.OnesCount32(y))
}
