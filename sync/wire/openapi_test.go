package wire_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"watiqa/sync/platform"
)

// TestEveryDoorIsDescribedAndEveryDescriptionIsADoor compares openapi.yaml with
// the doors that the platform opens.
func TestEveryDoorIsDescribedAndEveryDescriptionIsADoor(t *testing.T) {
	doors := platform.Doors()
	document, err := os.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var described []string
	path := ""
	for line := range strings.Lines(string(document)) {
		if match := regexp.MustCompile(`^  (/\S+):$`).FindStringSubmatch(strings.TrimSuffix(line, "\n")); match != nil {
			path = match[1]
		}
		if match := regexp.MustCompile(`^    (get|post|put|delete|patch):$`).FindStringSubmatch(strings.TrimSuffix(line, "\n")); match != nil {
			described = append(described, strings.ToUpper(match[1])+" "+path)
		}
	}
	slices.Sort(doors)
	slices.Sort(described)
	if len(doors) < 10 || !slices.Equal(doors, described) {
		t.Errorf("doors:\n%s\ndescribed:\n%s", strings.Join(doors, "\n"), strings.Join(described, "\n"))
	}
}
