package align

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestLinks measures the F1 of links on texts whose links are known: the files
// of the folder that ALIGN_DATA names, a JSON object a line with mt and ref
// (lists of texts), links (pairs of indices) and ops (the first names a group).
// A link counts as right if the data join the two texts directly or through
// others, so that n:m beads are not punished. With -v it prints the figures and
// how often beads of each confidence were right.
func TestLinks(t *testing.T) {
	dir := os.Getenv("ALIGN_DATA")
	if dir == "" {
		t.Skip("ALIGN_DATA names no folder")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		m := newMeasure()
		for _, c := range linkedTexts(t, path) {
			m.add(c)
		}
		m.log(t, filepath.Base(path))
	}
}

type linked struct {
	ID    string   `json:"id"`
	Ops   []string `json:"ops"`
	MT    []string `json:"mt"`
	Ref   []string `json:"ref"`
	Links [][2]int `json:"links"`
	A, B  []string // instead of the three above: text i answers to text i
}

func linkedTexts(t *testing.T, path string) (out []linked) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var c linked
		if err := d.Decode(&c); err == io.EOF {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		if c.MT == nil {
			c.pair()
		}
		out = append(out, c)
	}
}

// pair makes links of two lists in step, without what is empty.
func (c *linked) pair() {
	c.Ops = []string{"in step"}
	for i := range c.A {
		if c.A[i] != "" && c.B[i] != "" {
			c.Links = append(c.Links, [2]int{len(c.MT), len(c.Ref)})
		}
		if c.A[i] != "" {
			c.MT = append(c.MT, c.A[i])
		}
		if c.B[i] != "" {
			c.Ref = append(c.Ref, c.B[i])
		}
	}
}

type counts struct{ said, known, both, joined int }

type measure struct {
	groups []string // in the order of the data
	sums   map[string]*counts
	bins   [10]struct{ beads, right int } // by confidence
}

func newMeasure() *measure { return &measure{sums: map[string]*counts{}} }

func (m *measure) group(name string) *counts {
	if m.sums[name] == nil {
		m.groups, m.sums[name] = append(m.groups, name), &counts{}
	}
	return m.sums[name]
}

func (m *measure) add(c linked) {
	parent := map[int]int{}
	root := func(x int) int {
		for p, ok := parent[x]; ok && p != x; p, ok = parent[x] {
			x = p
		}
		return x
	}
	links := map[[2]int]bool{}
	for _, l := range c.Links {
		links[l], parent[root(l[0])] = true, root(-1-l[1])
	}
	x := counts{known: len(c.Links)}
	for _, b := range Texts(c.MT, c.Ref) {
		before := x
		for _, i := range b.Article {
			for _, j := range b.Reference {
				x.said++
				if links[[2]int{i, j}] {
					x.both++
				}
				if root(i) == root(-1-j) {
					x.joined++
				}
			}
		}
		if x.said > before.said {
			bin := &m.bins[int(b.Confidence*10)]
			bin.beads++
			if x.joined-before.joined == x.said-before.said {
				bin.right++
			}
		}
	}
	for _, g := range []string{"total", c.Ops[0]} {
		s := m.group(g)
		s.said, s.known, s.both, s.joined = s.said+x.said, s.known+x.known, s.both+x.both, s.joined+x.joined
	}
}

func (m *measure) log(t *testing.T, file string) {
	for _, g := range m.groups {
		x := m.sums[g]
		recall, precision := float64(x.both)/float64(x.known), float64(x.joined)/float64(x.said)
		t.Logf("%s %-8s links %d, said %d: precision %.4f recall %.4f F1 %.4f", file, g, x.known, x.said, precision, recall, 2*precision*recall/(precision+recall))
	}
	for k, b := range m.bins {
		if b.beads > 0 {
			t.Logf("%s confidence from %.1f: %d beads, %.3f right", file, float64(k)/10, b.beads, float64(b.right)/float64(b.beads))
		}
	}
}
