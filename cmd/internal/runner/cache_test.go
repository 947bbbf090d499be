package runner

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// What the JSON form of a report leaves out must be remembered beside it, or be
// one of the texts.
func TestNothingIsForgotten(t *testing.T) {
	kept := map[string]bool{"Facts": true, "Beads": true, "Article": true, "ReferenceText": true, "SourceText": true}
	typ := reflect.TypeFor[audit.DocumentReport]()
	for i := range typ.NumField() {
		if f := typ.Field(i); f.Tag.Get("json") == "-" && !kept[f.Name] {
			t.Errorf("a cache forgets %s", f.Name)
		}
	}
}

// memory is a cache of a test.
type memory struct {
	mu      sync.Mutex
	entries map[string]string
	hits    int
}

func (m *memory) cache(build string) Cache {
	return Cache{Build: build, Load: func(key string) ([]byte, bool) {
		m.mu.Lock()
		defer m.mu.Unlock()
		e, ok := m.entries[key]
		if ok {
			m.hits++
		}
		return []byte(e), ok
	}, Save: func(key string, b []byte) {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.entries[key] = string(b)
	}}
}

func load(uri, body string) Text {
	return Text{URI: uri, Load: func() ([]byte, error) { return []byte(body), nil }}
}

func TestCache(t *testing.T) {
	const article = "The the harbour reopened on Monday, Mayor Orla Quist said.\n\nMayor Orla Kvist paid 1,500 for 𠮷野家 and 机器.\n"
	const reference = "The harbour reopened on Monday, Mayor Orla Quist said.\n\nMayor Orla Quist paid 1,050 for Yoshinoya and machines.\n"
	ref, other := load("ref.txt", reference), load("ref.txt", reference+"\nMore.\n")
	jobs := []Job{{Article: load("a.txt", article), Reference: &ref}, {Article: load("b.txt", article)}}
	m := &memory{entries: map[string]string{}}
	run := func(s Settings, jobs []Job) string {
		t.Helper()
		m.hits = 0
		r, err := New(s, checks.All)
		if err != nil {
			t.Fatal(err)
		}
		rep, err := r.Run(t.Context(), jobs)
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(rep)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	plain := run(Settings{}, jobs)
	if !strings.Contains(plain, "MT201") || !strings.Contains(plain, "MT301") {
		t.Fatalf("too little is found for a test: %s", plain)
	}
	for _, c := range []struct {
		name     string
		settings Settings
		jobs     []Job
		hits     int
	}{
		{"cold", Settings{Cache: m.cache("1")}, jobs, 0},
		{"warm", Settings{Cache: m.cache("1")}, jobs, 2},
		{"in another order", Settings{Cache: m.cache("1"), Workers: 2}, []Job{jobs[1], jobs[0]}, 2},
		{"by another build", Settings{Cache: m.cache("2")}, jobs, 0},
		{"with other rules", Settings{Cache: m.cache("1"), Rules: audit.Config{Disable: []string{"MT401"}}}, jobs, 0},
		{"with another severity", Settings{Cache: m.cache("1"), Rules: audit.Config{Severity: map[string]audit.Severity{"MT401": audit.Critical}}}, jobs, 0},
		{"cut otherwise", Settings{Cache: m.cache("1"), Read: read.Options{Layout: text.Line}}, jobs, 0},
		{"against another reference", Settings{Cache: m.cache("1")}, []Job{{Article: jobs[0].Article, Reference: &other}}, 0},
		{"under another name", Settings{Cache: m.cache("1")}, []Job{{Article: load("c.txt", article)}}, 0},
		{"the reference as the source", Settings{Cache: m.cache("1")}, []Job{{Article: jobs[0].Article, Source: &ref}}, 0},
	} {
		uncached := c.settings
		uncached.Cache = Cache{}
		want := run(uncached, c.jobs)
		if got := run(c.settings, c.jobs); got != want || m.hits != c.hits {
			t.Errorf("%s: %d remembered, want %d; same report: %v", c.name, m.hits, c.hits, got == want)
		}
	}
	for key := range m.entries {
		m.entries[key] = `{"Report":`
	}
	if got := run(Settings{Cache: m.cache("1")}, jobs); got != plain {
		t.Error("an entry that is cut short was believed")
	}
}
