package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"watiqa/store/office"
)

func settings(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFlagWinsOverASetting(t *testing.T) {
	path := settings(t, "books = \"/a\"\nlang = \"ar\"\nlogin = \"naima\"\nviewer = [\"evince\", \"--fullscreen\"]\nseal_at = \"18:30\"\n")
	var c config
	if err := c.read(flags{Config: path, Books: "/b", Lang: "fr"}); err != nil {
		t.Fatal(err)
	}
	if c.Books != "/b" || c.Lang != office.French || c.Login != "naima" || len(c.Viewer) != 2 || c.SealAt != "18:30" {
		t.Errorf("%+v", c)
	}
}

func TestWhatIsNotSetHasADefault(t *testing.T) {
	var c config
	if err := c.read(flags{Config: settings(t, ""), Lang: "ar"}); err != nil {
		t.Fatal(err)
	}
	if c.Books == "" || c.Log == "" || c.Bidi != "" || c.Viewer[0] != "xdg-open" || c.Sheets != filepath.Dir(c.Books) {
		t.Errorf("%+v", c)
	}
}

func TestABadSettingIsNamed(t *testing.T) {
	for text, want := range map[string]*office.Problem{
		"colour = 1":                office.Refuse(configKey),
		"books = 3":                 office.Refuse(configUnreadable),
		"lang = \"de\"":             office.Refuse(configValue),
		"bidi = \"diagonal\"":       office.Refuse(configValue),
		"ticket_bidi = \"upwards\"": office.Refuse(configValue),
		"seal_at = \"25:99\"":       office.Refuse(configValue),
		"keep_scans = -1":           office.Refuse(configValue),
	} {
		var c config
		err := c.read(flags{Config: settings(t, text)})
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %s", text, err, want.Code)
		}
		if c.Lang != office.Arabic && c.Lang != office.French {
			t.Errorf("%s: the error would be said in %q", text, c.Lang)
		}
	}
}

func TestTheComputersLanguageIsFollowedWhereItIsOneOfTheTwo(t *testing.T) {
	for lang, want := range map[string]office.Lang{"fr_MA.UTF-8": office.French, "ar_MA.UTF-8": office.Arabic, "C": office.Arabic, "": office.Arabic} {
		got := languageOf(func(name string) string {
			if name == "LANG" {
				return lang
			}
			return ""
		})
		if got != want {
			t.Errorf("%q: got %s", lang, got)
		}
	}
}

func TestTheSealingHourIsPassedOnceADay(t *testing.T) {
	const at = 18*60 + 30
	for _, c := range []struct {
		before, now int
		want        bool
	}{
		{18*60 + 29, 18*60 + 30, true},
		{18*60 + 30, 18*60 + 30, false},
		{18*60 + 30, 18*60 + 31, false},
		{8 * 60, 20 * 60, true}, // the computer slept
		{20 * 60, 8 * 60, false},
		{17 * 60, 2 * 60, true}, // slept over midnight
	} {
		if got := passed(c.before, c.now, at); got != c.want {
			t.Errorf("%d → %d: got %v", c.before, c.now, got)
		}
	}
}
