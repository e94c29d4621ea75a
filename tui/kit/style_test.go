package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestOnWhiteNoToneIsOneThatCannotBeReadThere(t *testing.T) {
	unreadable := []string{"\x1b[33m", "\x1b[36m", "\x1b[32m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;32m", "\x1b[37m"} // yellow, cyan, green, white
	for _, ground := range []Ground{AnyGround, LightGround} {
		for _, p := range []colorprofile.Profile{colorprofile.Ascii, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
			for tone := Plain; tone <= Bad; tone++ {
				drawn := StylesOn(ground, p).Tint(tone, "x")
				for _, bad := range unreadable {
					if strings.HasPrefix(drawn, bad) {
						t.Errorf("ground %d, %v: tone %d is %q", ground, p, tone, drawn)
					}
				}
			}
		}
	}
}

func TestTonesThatWarnDifferFromPlainTextOnEveryGround(t *testing.T) {
	for _, ground := range []Ground{AnyGround, LightGround, DarkGround} {
		for _, tone := range []Tone{Faint, Strong, Accent, Warn, Bad} {
			if StylesOn(ground, colorprofile.ANSI).Tint(tone, "x") == "x" {
				t.Errorf("ground %d: tone %d looks like any text", ground, tone)
			}
		}
	}
}
