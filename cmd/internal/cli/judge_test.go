package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A model is a server that takes "gorblat" for an error, and in its second sample the
// first word of every paragraph too.
type model struct {
	*httptest.Server
	mu    sync.Mutex
	count map[string]int // requests, by Idempotency-Key
	delay time.Duration
	// answer, if set, may answer for a paragraph instead.
	answer func(paragraph string) (string, bool)
}

func newModel(t *testing.T) *model {
	m := &model{count: map[string]int{}}
	m.Server = httptest.NewServer(m)
	t.Cleanup(m.Close)
	return m
}

type chat struct {
	Model    string
	Seed     int
	Messages []struct{ Role, Content string }
}

func (m *model) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var c chat
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	m.mu.Lock()
	m.count[r.Header.Get("Idempotency-Key")]++
	m.mu.Unlock()
	time.Sleep(m.delay)
	content := m.content(c)
	_, _ = io.WriteString(w, completion(content, len(c.Messages)))
}

func completion(content string, messages int) string {
	b, _ := json.Marshal(content)
	return fmt.Sprintf(`{"choices":[{"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":%d,"completion_tokens":20}}`, b, 1000+messages)
}

func (m *model) content(c chat) string {
	question := c.Messages[len(c.Messages)-1].Content
	_, line, ok := strings.Cut(question, "\nPARAGRAPH: ")
	if !ok {
		return `{"rows":[]}`
	}
	line, _, _ = strings.Cut(line, "\n")
	var paragraph string
	if json.Unmarshal([]byte(line), &paragraph) != nil {
		return "no frame"
	}
	if m.answer != nil {
		if s, ok := m.answer(paragraph); ok {
			return s
		}
	}
	var found []string
	if strings.Contains(paragraph, "gorblat") {
		found = append(found, remark("gorblat", "accuracy/mistranslation", "major"))
	}
	if first, _, _ := strings.Cut(paragraph, " "); c.Seed == 1 {
		found = append(found, remark(first, "linguistic-conventions/grammar", "critical"))
	}
	return `{"errors":[` + strings.Join(found, ",") + `]}`
}

func remark(quote, category, severity string) string {
	b, _ := json.Marshal(map[string]any{"reason": "no such word: " + quote, "quote": quote, "before": "", "after": "", "category": category, "severity": severity, "evidence": nil})
	return string(b)
}

func (m *model) requests() (n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range m.count {
		n += k
	}
	return n
}

// project makes a folder with a configuration that allows this machine, and an article
// of n paragraphs, and goes there.
func project(t *testing.T, n int, config string) {
	t.Helper()
	t.Chdir(t.TempDir())
	var b strings.Builder
	for i := range n {
		word := "harbour"
		if i%5 == 2 {
			word = "gorblat"
		}
		fmt.Fprintf(&b, "Paragraph %d tells of the %s and of what the council said about it on the day of the storm.\n\n", i, word)
	}
	for name, body := range map[string]string{".mtaudit.yaml": config, "article.txt": b.String(), "paper.md": "Nothing.\n"} {
		if err := os.WriteFile(name, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(".git", 0o777); err != nil {
		t.Fatal(err)
	}
}

const allowed = "judge:\n  allow-hosts: [127.0.0.1]\n  models: [m]\n"

func judged(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out bytes.Buffer
	status, stderr = run(strings.NewReader(""), &out, args...)
	return status, out.String(), stderr
}

func TestJudgeWithoutConsentOpensNoSocket(t *testing.T) {
	silent := &http.Transport{DialContext: func(_ context.Context, network, addr string) (net.Conn, error) {
		t.Errorf("dialled %s %s", network, addr)
		return nil, io.EOF
	}}
	const url = "https://api.example.org/v1"
	for _, c := range []struct {
		config string
		args   []string
		status int
		say    string
	}{
		{"judge: {url: '" + url + "', models: [m], allow-hosts: [api.example.org]}", []string{"audit", "article.txt", "--exit-zero"}, Clean, ""},
		{"", []string{"audit", "article.txt", "--judge"}, Trouble, "--judge-url"},
		{"", []string{"audit", "article.txt", "--judge", "--judge-url", url}, Trouble, "allow-hosts"},
		{"", []string{"audit", "article.txt", "--judge", "--judge-url", url, "--judge-model", "m"}, Trouble, `allow-hosts: ["api.example.org"]`},
		{"judge: {url: '" + url + "', allow-hosts: [api.example.org]}", []string{"audit", "article.txt", "--judge"}, Trouble, "needs a model"},
		{"judge: {allow-hosts: [example.org]}", []string{"audit", "article.txt", "--judge", "--judge-url", url, "--judge-model", "m"}, Trouble, "does not allow"},
		{"judge: {allow-hosts: [api.example.org]}", []string{"audit", "article.txt", "--judge", "--judge-url", "http://api.example.org/v1", "--judge-model", "m"}, Trouble, "in the clear"},
		{"judge: {allow-hosts: [api.example.org]}", []string{"audit", "article.txt", "--no-config", "--judge", "--judge-url", url, "--judge-model", "m"}, Trouble, "does not allow"},
		{"judge: {url: '" + url + "', models: [m], allow-hosts: [api.example.org], max-cost: 1}", []string{"audit", "article.txt", "--judge"}, Trouble, "needs prices"},
		{"judge: {url: '" + url + "', models: [m], allow-hosts: [api.example.org]}", []string{"audit", "article.txt", "--judge", "--fix"}, Trouble, "--fix"},
		{"judge: {url: '" + url + "', models: [m], allow-hosts: [other.org]}", []string{"judge", "doctor"}, Trouble, "does not allow"},
		{"judge: {url: '" + url + "', models: [m]}", []string{"judge", "calibrate", "article.txt"}, Trouble, "does not allow"},
		{"judge: {url: '" + url + "', models: [m]}", []string{"judge", "plan", "article.txt"}, Clean, ""},
		{"judge: {url: '" + url + "', models: [m]}", []string{"judge", "export-batch", "article.txt"}, Clean, ""},
		{"judge: {url: '" + url + "', models: [m]}", []string{"judge", "replay", "article.txt"}, Trouble, "no answer"},
		{"", []string{"audit", "article.txt", "--rules", "judge-error"}, Trouble, "the judge is off"},
	} {
		project(t, 3, c.config)
		t.Setenv(keyVariable, "sk-secret")
		t.Setenv("OPENAI_API_KEY", "sk-secret")
		var out, errs bytes.Buffer
		a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, getenv: os.Getenv, transport: silent}
		root := a.root()
		root.SetArgs(c.args)
		cmd, err := root.ExecuteContextC(context.Background())
		if got := a.status(cmd, err); got != c.status || !strings.Contains(errs.String(), c.say) {
			t.Errorf("%s: status %d, want %d: %s", strings.Join(c.args, " "), got, c.status, errs.String())
		}
		if strings.Contains(out.String()+errs.String(), "sk-secret") {
			t.Errorf("%s: tells the key", strings.Join(c.args, " "))
		}
	}
}

func TestJudgeAuditsAndReplays(t *testing.T) {
	m := newModel(t)
	project(t, 10, allowed+"  url: "+m.URL+"/v1\n  prices: {input: 1, output: 2}\nrules: [MT301]\n")
	t.Setenv(keyVariable, "sk-secret")
	_, plan, _ := judged(t, "judge", "plan", "article.txt")
	if !strings.Contains(plan, "m      30") || !strings.Contains(plan, "nothing was sent") {
		t.Errorf("plan:\n%s", plan)
	}
	status, first, stderr := judged(t, "audit", "article.txt", "--judge", "--format", "json")
	if status != Found || m.requests() != 30 || !strings.Contains(stderr, "judge: 30 requests to 127.0.0.1:") {
		t.Errorf("status %d, %d requests, %s", status, m.requests(), stderr)
	}
	var rep struct {
		Signature string
		Documents []struct {
			Findings []struct {
				Rule, Severity, Category, Message string
				At                                struct{ Text string }
			}
		}
	}
	if err := json.Unmarshal([]byte(first), &rep); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, f := range rep.Documents[0].Findings {
		count[f.Rule+" "+f.Severity+" "+f.At.Text]++
		if f.Rule == "MT901" && (f.Category != "accuracy/mistranslation" || !strings.Contains(f.Message, "(3 of 3 passes)")) {
			t.Errorf("finding %+v", f)
		}
	}
	if count["MT901 major gorblat"] != 2 || count["MT902 neutral Paragraph"] != 10 || len(count) != 2 {
		t.Errorf("findings %v", count)
	}
	if !strings.Contains(rep.Signature, "judge:m@127.0.0.1:") {
		t.Errorf("signature %s", rep.Signature)
	}
	if status, again, _ := judged(t, "audit", "article.txt", "--judge", "--format", "json"); status != Found || again != first || m.requests() != 30 {
		t.Errorf("again: status %d, %d requests, same %t", status, m.requests(), again == first)
	}
	m.Close()
	if status, replay, errs := judged(t, "judge", "replay", "article.txt", "--format", "json"); status != Found || replay != first {
		t.Errorf("replay: status %d, same %t: %s", status, replay == first, errs)
	}
	if _, plan, _ := judged(t, "judge", "plan", "article.txt"); !strings.Contains(plan, "m      0") {
		t.Errorf("plan after it:\n%s", plan)
	}
	raw, err := os.ReadFile(ledgerName)
	if err != nil || bytes.Contains(raw, []byte("sk-secret")) || bytes.Contains(raw, []byte("council")) {
		t.Errorf("the ledger has the key or the article: %v", err)
	}
	if info, err := os.Stat(ledgerName); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("ledger %v %v", info, err)
	}
}

func TestJudgeSameReportForAnyNumberOfWorkers(t *testing.T) {
	m := newModel(t)
	m.delay = time.Millisecond
	var want string
	for _, workers := range []int{1, 2, 8} {
		project(t, 60, fmt.Sprintf("%s  url: %s/v1\n  workers: %d\n", allowed, m.URL, workers))
		_, got, errs := judged(t, "audit", "article.txt", "--judge", "--format", "json")
		if want == "" {
			want = got
		}
		if got != want || got == "" {
			t.Errorf("%d workers: another report: %s", workers, errs)
		}
	}
}

func TestJudgeStopsBeforeALimit(t *testing.T) {
	for _, c := range []struct {
		args []string
		most int // by what a request really comes to, a little over 1,000 tokens
	}{
		{[]string{"--max-requests", "7"}, 7},
		{[]string{"--max-tokens", "20000"}, 19},
		{[]string{"--max-cost", "0.02"}, 19},
	} {
		m := newModel(t)
		project(t, 10, allowed+"  workers: 8\n  url: "+m.URL+"/v1\n  prices: {input: 1, output: 1}\n")
		status, out, errs := judged(t, append([]string{"audit", "article.txt", "--judge", "--format", "json"}, c.args...)...)
		if status != Trouble || !strings.Contains(errs, "the limit of this run is reached") || m.requests() == 0 || m.requests() > c.most || out == "" {
			t.Errorf("%v: status %d, %d requests: %s", c.args, status, m.requests(), errs)
		}
		// The next run goes on where this one stopped.
		before := m.requests()
		if status, _, _ := judged(t, "audit", "article.txt", "--judge"); status == Trouble || m.requests() != 30 {
			t.Errorf("%v: then status %d, %d requests after %d", c.args, status, m.requests(), before)
		}
	}
}

func TestJudgeBatch(t *testing.T) {
	m := newModel(t)
	project(t, 10, allowed+"  url: "+m.URL+"/v1\n")
	_, want, _ := judged(t, "audit", "article.txt", "--judge", "--format", "json", "--judge-ledger", "live.jsonl")
	status, batch, errs := judged(t, "judge", "export-batch", "article.txt")
	if status != Clean || strings.Count(batch, "\n") != 30 {
		t.Fatalf("status %d, %d lines: %s", status, strings.Count(batch, "\n"), errs)
	}
	var results []string
	for line := range strings.Lines(batch) {
		var l struct {
			CustomID string `json:"custom_id"`
			Body     chat
		}
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		results = append([]string{fmt.Sprintf(`{"id":"b","custom_id":%q,"response":{"status_code":200,"body":%s},"error":null}`, l.CustomID, completion(m.content(l.Body), len(l.Body.Messages)))}, results...)
	}
	broken := fmt.Sprintf("\n{\"custom_id\":%q,\"response\":null,\"error\":{\"message\":\"expired\"}}\nnonsense\n{\"custom_id\":\"mine\"}\n", strings.Repeat("a", 64))
	for name, body := range map[string]string{"results.jsonl": strings.Join(results, "\n"), "broken.jsonl": broken} {
		if err := os.WriteFile(name, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if status, out, errs := judged(t, "judge", "import-batch", "results.jsonl"); status != Clean || !strings.HasPrefix(out, "30 answers taken in, 0 failed") {
		t.Errorf("status %d, %s %s", status, out, errs)
	}
	if status, out, errs := judged(t, "judge", "import-batch", "broken.jsonl"); status != Trouble || !strings.HasPrefix(out, "0 answers taken in, 3 failed") || !strings.Contains(errs, "line 2: ") {
		t.Errorf("status %d, %s %s", status, out, errs)
	}
	if _, got, errs := judged(t, "judge", "replay", "article.txt", "--format", "json"); got != want {
		t.Errorf("another report than that of the live run: %s", errs)
	}
}

func TestJudgeDoctorAndCalibrate(t *testing.T) {
	m := newModel(t)
	project(t, 40, allowed+"  url: "+m.URL+"/v1\n")
	status, out, errs := judged(t, "judge", "doctor")
	if status != Found || !strings.Contains(out, "models") || !strings.Contains(out, "format: ") {
		t.Errorf("doctor: status %d\n%s%s", status, out, errs)
	}
	m.answer = func(p string) (string, bool) {
		if strings.Contains(p, "was not") { // it finds negations, and nothing else
			return `{"errors":[` + remark("was not", "accuracy/negation", "major") + `]}`, true
		}
		return `{"errors":[]}`, true
	}
	var b strings.Builder
	for i := range 24 {
		fmt.Fprintf(&b, "The bridge was closed for %d days, said director Ilka Brandvoll of Norrby. The council met twice in that time. It will open again.\n\n", 10+i)
	}
	if err := os.WriteFile("good.txt", []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	if status, out, errs = judged(t, "judge", "calibrate", "good.txt"); status != Clean || !strings.Contains(out, "negation  ") || !strings.Contains(out, "0 flagged") {
		t.Errorf("calibrate: status %d\n%s%s", status, out, errs)
	}
	if _, out, _ = judged(t, "audit", "article.txt", "--judge", "--format", "json"); !strings.Contains(out, ",recall:0.") || !strings.Contains(out, "and flags 0 of 12 paragraphs that have none") {
		i := strings.Index(out, "signature")
		t.Errorf("not in the report: %.400s", out[max(0, i):])
	}
}

// TestJudgeTornLedger: a line that was cut off costs one answer, and no more.
func TestJudgeTornLedger(t *testing.T) {
	m := newModel(t)
	project(t, 10, allowed+"  url: "+m.URL+"/v1\n")
	_, want, _ := judged(t, "audit", "article.txt", "--judge", "--format", "json")
	raw, err := os.ReadFile(ledgerName)
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(raw, []byte("\n"))
	torn := append(bytes.Join(lines[:len(lines)-2], nil), lines[len(lines)-2][:40]...)
	if err := os.WriteFile(ledgerName, torn, 0o600); err != nil {
		t.Fatal(err)
	}
	before := m.requests()
	if _, got, _ := judged(t, "audit", "article.txt", "--judge", "--format", "json"); got != want || m.requests() > before+1 {
		t.Errorf("same %t, %d more requests", got == want, m.requests()-before)
	}
	if _, got, _ := judged(t, "judge", "replay", "article.txt", "--format", "json"); got != want {
		t.Error("the replay is another")
	}
	if matches, _ := filepath.Glob("*.tmp"); len(matches) > 0 {
		t.Errorf("left %v", matches)
	}
}
