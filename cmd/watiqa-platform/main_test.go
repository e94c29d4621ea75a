package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"watiqa/sync/platform"
	"watiqa/sync/platform/seed"
)

// shell runs the program on one folder.
type shell struct {
	t   *testing.T
	dir string
}

func newShell(t *testing.T) shell { return shell{t, filepath.Join(t.TempDir(), "p")} }

// runs wants an exit code and gives what was printed.
func (s shell) runs(code int, args ...string) (out, errs string) {
	s.t.Helper()
	var o, e bytes.Buffer
	if got := run(context.Background(), &o, &e, append([]string{"--dir", s.dir}, args...)); got != code {
		s.t.Fatalf("%s: exit code %d, want %d\n%s%s", strings.Join(args, " "), got, code, &o, &e)
	}
	return o.String(), e.String()
}

func (s shell) summary(bureau string) (sum platform.Summary) {
	s.t.Helper()
	out, _ := s.runs(0, "--json", "office", "show", bureau)
	if err := json.Unmarshal([]byte(out), &sum); err != nil {
		s.t.Fatalf("%v: %s", err, out)
	}
	return sum
}

func TestTheOperatorRunsAFolderFromTheCommandLine(t *testing.T) {
	s := newShell(t)
	out, _ := s.runs(0, "office", "create", "01.151.07.01/1", "Bni Bouzra", "بني بوزرة")
	if !strings.Contains(out, "01.151.07.01-1") || !strings.Contains(out, "code\t") {
		t.Errorf("printed %q", out)
	}
	s.runs(0, "office", "tariff", "01.151.07.01/1", "--from", "2026-12-01", "--extract", "3,50", "--full-copy", "4", "--act", "x")
	s.runs(0, "seed", "--fill", "--count", "5")
	s.runs(0, "seed", "--fill", "--count", "5") // again: nothing new
	s.runs(0, "office", "withdraw", "26000002")
	if sum := s.summary(seed.Demo().Settings.Bureau); sum.Orders != 5 || sum.Withdrawn != 1 || sum.Feed != 7 {
		t.Errorf("%+v", sum)
	}
	if out, _ := s.runs(0, "office", "list"); strings.Count(out, "\n") != 6 || !strings.Contains(out, "Bni Bouzra") {
		t.Errorf("listed %q", out)
	}
	if out, _ := s.runs(0, "--lang", "ar", "office", "list"); !strings.Contains(out, "بني بوزرة") {
		t.Errorf("listed %q", out)
	}
	if out, _ := s.runs(0, "office", "show", "01.151.07.09/1"); !strings.Contains(out, "commandes 5 ") {
		t.Errorf("shown %q", out)
	}
}

func TestWhatGoesWrongIsSaidInBothLanguagesWithAHint(t *testing.T) {
	s := newShell(t)
	s.runs(0, "office", "create", "01.151.07.01/1")
	for _, c := range []struct {
		code int
		fr   string
		ar   string
		args []string
	}{
		{1, "Aucun bureau nowhere.", "لا يوجد مكتب nowhere.", []string{"office", "show", "nowhere"}},
		{1, "Aucune commande 26999999.", "لا يوجد طلب 26999999.", []string{"office", "withdraw", "26999999"}},
		{1, "existe déjà", "موجود", []string{"office", "create", "01.151.07.01/1"}},
		{1, "tarif", "التعريفة", []string{"office", "tariff", "--from", "2026-12-01", "--extract", "a lot", "--full-copy", "4"}},
		{1, "poste", "جهاز", []string{"office", "revoke", "d00000000"}},
		{1, "Ce que dit la Poste", "ما يقوله البريد", []string{"post", "accepted", "RR473124828MA"}},
		{1, "Ce que dit la Poste", "ما يقوله البريد", []string{"post", "lost", "RR473124829MA"}},
		{2, "mal écrite", "غير صحيح", []string{"post", "accepted", "RR473124829MA", "--at", "hier"}},
		{2, "mal écrite", "غير صحيح", []string{"office", "withdraw"}},
		{2, "mal écrite", "غير صحيح", []string{"seed", "--count", "many"}},
		{2, "TLS", "TLS", []string{"serve", "--listen", "0.0.0.0:0"}},
		{3, "jeton", "رمز", []string{"--url", "http://127.0.0.1:1", "office", "list"}},
	} {
		_, fr := s.runs(c.code, c.args...)
		_, ar := s.runs(c.code, append([]string{"--lang", "ar"}, c.args...)...)
		if !strings.Contains(fr, c.fr) || !strings.Contains(fr, "conseil : ") {
			t.Errorf("%v says %q", c.args, fr)
		}
		if !strings.Contains(ar, c.ar) || !strings.Contains(ar, "نصيحة : ") {
			t.Errorf("%v says %q", c.args, ar)
		}
	}
}

func TestEveryProblemOfThePlatformHasASentenceAndAHintInBothLanguages(t *testing.T) {
	for code, words := range sentences() {
		for _, text := range []string{words.sentence.Fr, words.sentence.Ar, words.hint.Fr, words.hint.Ar} {
			if text == "" {
				t.Errorf("%s lacks words", code)
			}
		}
	}
	source, err := os.ReadFile("../../sync/platform/problem.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(source), "\n") {
		if _, rest, found := strings.Cut(line, `office.Code = "`); found {
			code, _, _ := strings.Cut(rest, `"`)
			known := false
			for c := range sentences() {
				known = known || string(c) == code
			}
			if !known && code != string(platform.NotProven) { // devices read that one, not the operator
				t.Errorf("%s has no sentence", code)
			}
		}
	}
}

func TestSeedPrintsTheSameLinesEachTime(t *testing.T) {
	s := newShell(t)
	first, _ := s.runs(0, "seed", "--count", "50", "--seed", "9")
	again, _ := s.runs(0, "seed", "--count", "50", "--seed", "9")
	if first != again || strings.Count(first, "\n") != 50 || !strings.Contains(first, `"defect"`) {
		t.Errorf("%d lines", strings.Count(first, "\n"))
	}
	if _, err := os.Stat(s.dir); err == nil {
		t.Error("printing made a folder")
	}
}

func TestAFileThatIsNotThePlatformsIsDamage(t *testing.T) {
	s := newShell(t)
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, platformFile), []byte("something else entirely"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.runs(4, "office", "list")
}

func TestCommandsReachThePlatformThatServesTheFolder(t *testing.T) {
	s := newShell(t)
	ctx, stop := context.WithCancel(context.Background())
	var out, errs bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- run(ctx, &out, &errs, []string{"--dir", s.dir, "serve", "--listen", "127.0.0.1:0", "--orders", "3"})
	}()
	address := waitFor(t, filepath.Join(s.dir, servingFile))
	if sum := s.summary("01.151.07.09/1"); sum.Orders != 3 {
		t.Errorf("%+v", sum)
	}
	s.runs(0, "office", "code", "01.151.07.09/1")
	s.runs(0, "--url", address.URL, "--token-file", filepath.Join(s.dir, tokenFile), "office", "list")
	response, err := http.Get(address.URL + "/v1/offices")
	if err != nil || response.StatusCode != http.StatusUnauthorized {
		t.Errorf("without the token: %v %v", response, err)
	}
	_ = response.Body.Close()
	for _, secret := range []string{servingFile, tokenFile, platformFile} {
		if info, err := os.Stat(filepath.Join(s.dir, secret)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", secret, info.Mode(), err)
		}
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit code %d: %s", code, &errs)
	}
	if !strings.Contains(out.String(), address.URL) || !strings.Contains(out.String(), "code\t") {
		t.Errorf("printed %q", &out)
	}
	if _, err := os.Stat(filepath.Join(s.dir, servingFile)); err == nil {
		t.Error("the address of a platform that ended is still there")
	}
	s.runs(0, "office", "list")
}

func waitFor(t *testing.T, path string) (found serving) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		text, err := os.ReadFile(path)
		if err == nil && json.Unmarshal(text, &found) == nil {
			return found
		}
	}
	t.Fatal("the platform does not serve")
	return found
}
