package metric

import "math/bits"

// matches counts, for each order from 1 to orders, the n-grams of hyp that
// refs have too; an n-gram counts at most as often as the reference that has
// it most often. Symbols (words or characters) are told apart by number, and
// numbers start at 0.
//
// An n-gram is identified as the pair of the (n-1)-gram it starts with and the
// symbol it ends with, both already numbered, so that finding it costs one
// look-up of one word whatever n is, and no two n-grams are ever confused.
func matches(hyp []int32, refs [][]int32, orders int) []int {
	longest, total := 0, 0
	for _, ref := range refs {
		longest, total = max(longest, len(ref)), total+len(ref)
	}
	table := newGramTable(total)
	heads := make([][]int32, len(refs)) // heads[r][i] numbers the (n-1)-gram at i
	for r := range refs {
		heads[r] = make([]int32, len(refs[r]))
	}
	hypHeads := make([]int32, len(hyp))
	found := make([]int, orders)
	for n := 1; n <= min(orders, longest, len(hyp)); n++ {
		table.reset()
		for r, ref := range refs {
			table.addAll(ref, heads[r], n)
		}
		found[n-1] = table.take(hyp, hypHeads, n)
	}
	return found
}

// A gramTable numbers the n-grams of one order that the references have and
// counts them. It is an open-addressed hash table.
type gramTable struct {
	slots []gramSlot
	shift int // 64 - log2(len(slots))
	size  int32
	most  []int32 // by number: how often the reference that has it most has it
	here  []int32 // by number: how often the reference being added has it
}

type gramSlot struct {
	key    uint64
	number int32 // from 1; 0 is a free slot
}

func newGramTable(grams int) *gramTable {
	log := bits.Len(uint(2*grams + 1))
	return &gramTable{
		slots: make([]gramSlot, 1<<log),
		shift: 64 - log,
		most:  make([]int32, grams+1),
		here:  make([]int32, grams+1),
	}
}

func (t *gramTable) reset() {
	clear(t.slots)
	clear(t.most)
	t.size = 0
}

// slot returns the place of key: the slot that has it, or the free one where
// it would go.
func (t *gramTable) slot(key uint64) *gramSlot {
	const golden = 0x9E3779B97F4A7C15
	mask := uint64(len(t.slots) - 1)
	for i := key * golden >> t.shift; ; i++ {
		s := &t.slots[i&mask]
		if s.number == 0 || s.key == key {
			return s
		}
	}
}

// addAll adds one reference. It reads the number of the (n-1)-gram at each
// place from heads and leaves that of the n-gram there.
func (t *gramTable) addAll(ref, heads []int32, n int) {
	last := len(ref) - n
	for i := 0; i <= last; i++ {
		key := gramKey(heads[i], ref[i+n-1])
		s := t.slot(key)
		if s.number == 0 {
			t.size++
			*s = gramSlot{key, t.size}
		}
		heads[i] = s.number
		t.here[s.number]++
		t.most[s.number] = max(t.most[s.number], t.here[s.number])
	}
	for i := 0; i <= last; i++ {
		t.here[heads[i]] = 0
	}
}

// take counts the n-grams of hyp that the table has, using each up. It keeps
// heads as addAll does, with 0 for an n-gram that no reference has: nothing
// longer that starts with it can match either.
func (t *gramTable) take(hyp, heads []int32, n int) (found int) {
	for i := 0; i+n <= len(hyp); i++ {
		if n > 1 && heads[i] == 0 {
			continue
		}
		number := t.slot(gramKey(heads[i], hyp[i+n-1])).number
		heads[i] = number
		if number != 0 && t.most[number] > 0 {
			t.most[number]--
			found++
		}
	}
	return found
}

func gramKey(head, last int32) uint64 {
	return uint64(uint32(head))<<32 | uint64(uint32(last))
}

// grams is how many n-grams a text of the given length has.
func grams(length, n int) int {
	return max(0, length-n+1)
}

// A numbering gives each distinct word a number, from 0.
type numbering map[string]int32

func (m numbering) of(words []string) []int32 {
	numbers := make([]int32, len(words))
	for i, w := range words {
		n, ok := m[w]
		if !ok {
			n = int32(len(m))
			m[w] = n
		}
		numbers[i] = n
	}
	return numbers
}
