package checks

// leastSplit and mostSplit bound the names that a stop may have cut in two, in
// words. Two words alone meet by chance.
const (
	leastSplit = 3
	mostSplit  = 8
)

// A split is a stop between two names that may be one.
type split struct {
	from, to int    // the words from..to, with the stop between
	key      string // how the name would read in one piece
	whole    [2]int // words of the article that show the second side with its noun
}

// splits lists the stops with a name on either side, where what follows shows
// that the second is no subject: “Corridor. North-South and the railway”. Each
// comes once for every part of the first name that may belong to the second,
// longest first, with the sides the other way round and, where the article
// writes the two words at the stop together or not at all, in their order.
func (s *stops) splits() (found []split) {
	var pairs map[[2]int32]int
	for _, i := range s.before {
		to := s.runEnd(i + 1)
		if to == i+1 || !s.capital(i) || !s.hangs(to-1) {
			continue
		}
		if pairs == nil {
			pairs = s.pairs()
		}
		glued := pairs[[2]int32{s.all[i].id, s.all[i+1].id}]
		for from := s.runStart(i); from <= i && to-from >= leastSplit; from++ {
			left, right := s.key(from, i+1), s.key(i+1, to)
			found = append(found, split{from: from, to: to, key: right + " " + left})
			if glued > 0 && s.total[s.all[i].id] == glued+1 {
				found = append(found, split{from: from, to: to, key: left + " " + right})
			}
		}
	}
	return found
}

// pairs counts how often two words stand together as in a name, by their ids.
func (w *wordList) pairs() map[[2]int32]int {
	n := map[[2]int32]int{}
	for i := 0; i+1 < len(w.all); i++ {
		if w.capital(i) && w.capital(i+1) && nameGap(w.gap(i)) {
			n[[2]int32{w.all[i].id, w.all[i+1].id}]++
		}
	}
	return n
}

// hangs reports whether no verb can follow word i: it ends its sentence, or a
// comma or a coordinator stands behind it.
func (s *stops) hangs(i int) bool {
	return i+1 == len(s.all) || s.all[i+1].sentence != s.all[i].sentence || isComma(s.gap(i)) || s.is(i+1, coordinator)
}

// runEnd is one past the last capitalised word of the name that begins at word i.
func (w *wordList) runEnd(i int) int {
	j := i
	for j < len(w.all) && j-i < mostSplit && w.capital(j) && (j == i || nameGap(w.gap(j-1))) {
		j++
	}
	return j
}

// runStart is the first capitalised word of the name that ends at word i.
func (w *wordList) runStart(i int) int {
	j := i + 1
	for j > 0 && i+1-j < mostSplit && w.capital(j-1) && (j == i+1 || nameGap(w.gap(j-1))) {
		j--
	}
	return j
}

// nameGap reports whether two words may belong to one name.
func nameGap(gap string) bool {
	switch gap {
	case " ", "-", "‑", "–", "\u00A0":
		return true
	}
	return false
}

// beheaded lists the stops that part a name from its noun, as the article itself
// shows: in “the Energy Corridor. North-South and the North-South Railway” the
// compound behind the stop stands before a noun where it is said again, and
// cannot stand alone.
func (s *stops) beheaded() (found []split) {
	for _, i := range s.before {
		to := s.runEnd(i + 1)
		n := to - i - 1
		if n < 2 || !hyphen(byteAt(s.doc, s.all[i+1].End)) || !s.capital(i) || to+1 >= len(s.all) || !s.is(to, coordinator) {
			continue
		}
		again := to + 1
		if s.is(again, determiner) {
			again++
		}
		if end := s.runEnd(again); end-again > n && s.key(again, again+n) == s.key(i+1, to) {
			found = append(found, split{from: s.runStart(i), to: to, whole: [2]int{again, end}})
		}
	}
	return found
}
