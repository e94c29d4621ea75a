package kit_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

func chartDesk(l office.Lang) *kit.Desk {
	return &kit.Desk{Text: text.New(text.Visual), Lang: l, Styles: kit.NewStyles()}
}

func TestASparkRunsAsTheLayoutDoes(t *testing.T) {
	values := []int64{0, 1, 2, 7, -1}
	if got := chartDesk(office.French).Spark(values); got != "▁▂▃█·" {
		t.Errorf("left to right: %q", got)
	}
	if got := chartDesk(office.Arabic).Spark(values); got != "·█▃▂▁" {
		t.Errorf("right to left: %q", got)
	}
	if got := kit.SparkLine([]int64{0, 0}); got != "▁▁" {
		t.Errorf("nothing happened: %q", got)
	}
	if values[0] != 0 || values[4] != -1 {
		t.Error("the values were turned around")
	}
}

func TestBarsAreExactlyAsWideAsTheirRoomAndKeepTheirProportions(t *testing.T) {
	bars := []kit.Bar{{Label: "02/03", Value: "40", Size: 40}, {Label: "03/03", Value: "10", Size: 10}, {Label: "04/03", Value: "0", Size: 0},
		{Label: "05/03", Value: "—", Size: -1}, {Label: "06/03", Value: "1", Size: 1}}
	for _, l := range []office.Lang{office.Arabic, office.French} {
		for w := 12; w < 90; w++ {
			lines := chartDesk(l).Bars(bars, w)
			for i, line := range lines {
				if text.Width(line) != w {
					t.Fatalf("%s: line %d of %d is %d cells wide", l, i, w, text.Width(line))
				}
			}
			full, quarter := strings.Count(lines[0], "█"), strings.Count(lines[1], "█")
			if quarter != full/4 || strings.ContainsAny(lines[2]+lines[3], "█▌▐") || !strings.ContainsAny(lines[4], "█▌▐") {
				t.Fatalf("%s at %d:\n%s", l, w, strings.Join(lines, "\n"))
			}
		}
	}
	if line := ansi.Strip(chartDesk(office.Arabic).Bars(bars[:1], 20)[0]); !strings.HasSuffix(line, "40 02/03") || !strings.HasPrefix(line, "█") {
		t.Errorf("in Arabic the bar begins at the right: %q", line)
	}
}

func TestAChartInPlainTextKeepsItsProportionsToo(t *testing.T) {
	got := kit.TextBars([]kit.Bar{{Label: "02/03", Value: "40", Size: 40}, {Label: "03/03", Value: "10", Size: 10}, {Label: "04/03", Value: "0"},
		{Label: "05/03", Value: "—", Size: -1}, {Label: "06/03", Value: "1", Size: 1}}, 20)
	want := []string{"02/03 40 " + strings.Repeat("#", 20), "03/03 10 #####", "04/03 0", "05/03 —", "06/03 1 #"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q", got)
	}
}
