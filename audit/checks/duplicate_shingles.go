package checks

// # Duplicates
//
// A passage that stands in an article twice is found by its shingles: every run
// of four words. The first passage to have a shingle owns it, and each later
// passage asks the owners of its own: one that owns a good part of them is its
// likely twin. Only likely twins are compared word by word, so the whole is
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
	shared []int32          // by stretch: how many shingles the one at hand shares with it
	met    []int32          // the owners of the shingles of the one at hand, in reading order
}

// findDuplicates compares each stretch with those before it.
func findDuplicates(w *wordList, stretches []line) (found []duplicate) {
	f := duplicateFinder{wordList: w, owners: make(map[uint64]int32, len(w.all)), shared: make([]int32, len(stretches))}
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

// shingle hashes the words from i on.
func (f *duplicateFinder) shingle(i int) uint64 {
	h := uint64(14695981039346656037) // FNV-1a over whole words
	for _, x := range f.all[i : i+shingleWords] {
		h = (h ^ uint64(uint32(x.id))) * 1099511628211
	}
	return h
}
