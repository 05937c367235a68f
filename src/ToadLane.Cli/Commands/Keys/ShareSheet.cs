using System.Net;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Cli.Commands.Keys;

/// <summary>A share as a page to print and lock away: letters large enough to read out.</summary>
internal static class ShareSheet
{
    public static string Write(ShareFile share)
    {
        string[] groups = share.Share.Split('-');
        string rows = string.Concat(groups.Chunk(4).Select(row => $"<p class=\"row\">{string.Join(' ', row)}</p>\n"));
        return $$"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>Share {{share.Number}} of {{share.Shares}}: {{WebUtility.HtmlEncode(share.Decision)}}</title>
            <style>
            body { font: 14pt/1.4 sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #000; }
            .row { font: 28pt/1.5 monospace; letter-spacing: .08em; word-spacing: .4em; margin: 0; }
            .line { border-top: 2px solid #000; margin: 2rem 0; }
            </style>
            </head>
            <body>
            <h1>Share {{share.Number}} of {{share.Shares}}</h1>
            <p>Decision: <strong>{{WebUtility.HtmlEncode(share.Decision)}}</strong>.
            Any {{share.Needed}} shares open its box; one fewer opens nothing.</p>
            <div class="line"></div>
            {{rows}}<div class="line"></div>
            <p>Keep this sheet and the file share-{{share.Number}}.json apart from the other shares.
            Show them to nobody before the count.</p>
            <p>If the file is lost, type three lines into a text file: the decision, the number {{share.Number}},
            and the letters above in one line. Hyphens and spaces do not matter; there is no letter O, I, L or U.</p>
            </body>
            </html>

            """;
    }
}
