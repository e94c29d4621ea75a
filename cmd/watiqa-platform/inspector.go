package main

import (
	"net/http"
	"net/url"
	"os"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

func (a *app) inspector() *cobra.Command {
	c := &cobra.Command{Use: "inspector", Short: "Keys of inspectors"}
	c.AddCommand(a.grant(), a.callBack())
	return c
}

// grant reads the key from the file that its owner sent, as ssh-keygen wrote it.
func (a *app) grant() *cobra.Command {
	var wish platform.InspectorWish
	var until string
	c := &cobra.Command{Use: "grant INSPECTOR FILE.pub NAME [ARABIC-NAME]", Args: cobra.RangeArgs(3, 4),
		Short: "Let an inspector in until a day",
		RunE: func(_ *cobra.Command, args []string) error {
			key, err := os.ReadFile(args[1])
			if err != nil {
				return office.Refuse(office.KeyMalformed)
			}
			wish.Key, wish.Until, wish.Name.Fr = string(key), office.Day(until), args[2]
			if len(args) > 3 {
				wish.Name.Ar = args[3]
			}
			return a.inspects(args[0], "keys", wish)
		}}
	c.Flags().StringVar(&until, "until", "", "last day")
	where(c, &wish)
	return c
}

func (a *app) callBack() *cobra.Command {
	var wish platform.InspectorWish
	c := &cobra.Command{Use: "revoke INSPECTOR [FINGERPRINT]", Args: cobra.RangeArgs(1, 2),
		Short: "Take a key back, or all of them",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				wish.Key = args[1]
			}
			return a.inspects(args[0], "revocation", wish)
		}}
	where(c, &wish)
	return c
}

// where a wish counts: everywhere, unless a flag says otherwise.
func where(c *cobra.Command, wish *platform.InspectorWish) {
	c.Flags().StringVar(&wish.Office, "office", "", "one office only")
	c.Flags().StringVar(&wish.Province, "province", "", "the offices of a province, as 01.151")
}

func (a *app) inspects(inspector, door string, wish platform.InspectorWish) error {
	if wish.Office != "" {
		wish.Office = platform.OfficeID(wish.Office)
	}
	return a.with(func(d *desk) error {
		answer := map[string]any{}
		if err := d.ask(http.MethodPost, "/v1/inspectors/"+url.PathEscape(inspector)+"/"+door, wish, &answer); err != nil {
			return err
		}
		return a.say(answer)
	})
}
