package checks

import "math/bits"

// # Duplicates
//
// A passage that stands in an article twice is found by its shingles: every run
// of four words. The first passage to have a shingle owns it, and each later
// passage asks the owners of its own: one that owns a good part of them is its
// likely twin. A shingle that stands once needs no owner. Only likely twins are compared word by word, so the whole is
// linear in the text, and a word put in, left out or changed breaks no more than
// the four shingles that hold it.
//
// What the passages are, and which of them good writers say twice, is decided in
// duplicate_stretches.go; the finder only knows runs of words.

// shingleWords is how many words a shingle has. Fewer are shared by chance.
const shingleWords = 4

// A duplicate is a stretch that says an earlier one again: the same words if
// there are no changes.
type duplicate struct {
	first, again int // indices into the stretches
	changes      []change
}

// A duplicateFinder holds the shingles of the stretches seen.
type duplicateFinder struct {
	*wordList
	owners map[uint64]int32 // by shingle: the first stretch that has it
	again  shingleSet       // shingles that come twice, and some that do not
	shared []int32          // by stretch: how many shingles the one at hand shares with it
	met    []int32          // the owners of the shingles of the one at hand, in reading order
}

// findDuplicates compares each stretch with those before it.
func findDuplicates(w *wordList, stretches []line) (found []duplicate) {
	f := duplicateFinder{wordList: w, owners: map[uint64]int32{}, shared: make([]int32, len(stretches))}
	f.again = f.comeAgain(stretches)
	for i, s := range stretches {
		for _, j := range f.twins(int32(i), s) {
			if j < 0 || w.hopeless(stretches[j], s) {
				continue
			}
			changes := differences(w, stretches[j], s)
			if len(changes) == 0 || w.nearDuplicate(stretches[j], s, changes) {
				found = append(found, duplicate{first: int(j), again: i, changes: changes})
				break
			}
		}
	}
	return found
}

// twins are the two stretches that own most of the shingles of stretch i, more
// than a quarter of them, or -1: two, as part of a passage may be said in a third
// one too. Shingles that nobody owns are those of stretch i from then on.
func (f *duplicateFinder) twins(i int32, s line) [2]int32 {
	f.met = f.met[:0]
	for k := s.from; k+shingleWords <= s.to; k++ {
		h := f.shingle(k)
		if !f.again.has(h) {
			continue // nobody will ask for its owner
		}
		owner, ok := f.owners[h]
		switch {
		case !ok:
			f.owners[h] = i
		case owner != i:
			f.met = append(f.met, owner)
			f.shared[owner]++
		}
	}
	best, least := [2]int32{-1, -1}, int32(s.to-s.from-shingleWords+1)/4
	for _, owner := range f.met {
		n := f.shared[owner]
		switch {
		case n <= least || best[0] == owner || best[1] == owner:
		case best[0] < 0 || n > f.shared[best[0]]:
			best[0], best[1] = owner, best[0]
		case best[1] < 0 || n > f.shared[best[1]]:
			best[1] = owner
		}
	}
	for _, owner := range f.met {
		f.shared[owner] = 0
	}
	return best
}

// comeAgain are the shingles that the stretches have more than once: few, so that
// most need no owner.
func (f *duplicateFinder) comeAgain(stretches []line) shingleSet {
	once, again := newShingleSet(len(f.all)), newShingleSet(len(f.all))
	for _, s := range stretches {
		for k := s.from; k+shingleWords <= s.to; k++ {
			if h := f.shingle(k); once.has(h) {
				again.add(h)
			} else {
				once.add(h)
			}
		}
	}
	return again
}

// A shingleSet holds one bit for all shingles that it cannot tell apart, of which
// there are few: it has at least eight bits for each.
type shingleSet []uint64

func newShingleSet(n int) shingleSet { return make(shingleSet, 1<<bits.Len(uint(n/8))) }

func (s shingleSet) bit(h uint64) (word uint64, mask uint64) {
	h ^= h >> 32
	return h >> 6 & uint64(len(s)-1), 1 << (h & 63)
}

func (s shingleSet) has(h uint64) bool {
	word, mask := s.bit(h)
	return s[word]&mask != 0
}

func (s shingleSet) add(h uint64) {
	word, mask := s.bit(h)
	s[word] |= mask
}

// shingle hashes the words from i on.
func (f *duplicateFinder) shingle(i int) uint64 {
	h := uint64(14695981039346656037) // FNV-1a over whole words
	for _, x := range f.all[i : i+shingleWords] {
		h = (h ^ uint64(uint32(x.id))) * 1099511628211
	}
	return h
}
