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
	c := &cobra.Command{Use: "inspector", Short: "Clés des inspecteurs — مفاتيح المفتشين"}
	c.AddCommand(a.grant(), a.callBack())
	return c
}

// grant reads the key from the file that its owner sent, as ssh-keygen wrote it.
func (a *app) grant() *cobra.Command {
	var wish platform.InspectorWish
	var until string
	c := &cobra.Command{Use: "grant INSPECTEUR FICHIER.pub NOM [الاسم]", Args: cobra.RangeArgs(3, 4),
		Short: "Laisser entrer un inspecteur jusqu'à un jour — السماح لمفتش بالدخول إلى غاية يوم",
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
	c.Flags().StringVar(&until, "until", "", "dernier jour — آخر يوم")
	where(c, &wish)
	return c
}

func (a *app) callBack() *cobra.Command {
	var wish platform.InspectorWish
	c := &cobra.Command{Use: "revoke INSPECTEUR [EMPREINTE]", Args: cobra.RangeArgs(1, 2),
		Short: "Retirer une clé, ou toutes — إلغاء مفتاح أو كل المفاتيح",
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
	c.Flags().StringVar(&wish.Office, "office", "", "un seul bureau — مكتب واحد")
	c.Flags().StringVar(&wish.Province, "province", "", "les bureaux d'une province, comme 01.151 — مكاتب إقليم")
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
