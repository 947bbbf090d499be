package names

import "strings"

// A Seen is a person's name as one article writes it, to compare with others.
type Seen struct {
	Name  string // in full: Odo Tharnavong
	Title string // "" if none
}

// Keys group the names that may be one over articles: two of them share a key.
// They are the skeleton of the last word, and what is left of it without one
// class.
func (s Seen) Keys() []string {
	k := keys(sounds(s.last()))
	if len(k[0]) < 2 {
		return nil
	}
	return k
}

func (s Seen) last() string {
	w := words(s.Name)
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

// SameAcross says what joins two names of different articles that are spelled in
// two ways, or "". Over articles a likeness of sound alone is not enough: there
// are too many names. The rest of the full name or the title must agree too.
func SameAcross(a, b Seen) string {
	x, y := *newUnit(a.last()), *newUnit(b.last())
	if sameLetters(x.text, y.text) || alike(x, y, alikeContext) == 0 || x.listed && y.listed {
		return ""
	}
	if x.sounds != y.sounds && Derived(x.text, y.text) {
		return ""
	}
	restA, restB := strings.TrimSuffix(a.Name, x.text), strings.TrimSuffix(b.Name, y.text)
	switch {
	case restA != "" && restB != "":
		if strings.EqualFold(restA, restB) {
			return "the rest of the name is the same"
		}
	case a.Title != "" && strings.EqualFold(a.Title, b.Title):
		return "both are “" + a.Title + "”"
	}
	return ""
}
