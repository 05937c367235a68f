using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Asks axe which rules of WCAG 2.2 AA a page breaks, in a browser that runs scripts or does not.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Where scripts are off no timer ever fires, and axe waits for one after each rule: here they fire at once.
    private static readonly string Question =
        """
        async () => {
          const timer = window.setTimeout;
          window.setTimeout = run => { run(); return 0; };
          try {
            const said = await axe.run(document, {
              preload: false,
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
            });
            return JSON.stringify({
              passes: said.passes.length,
              faults: said.violations.map(fault =>
                `${fault.id}: ${fault.help}: ${fault.nodes.map(node => node.html).join(' | ')}`),
            });
          } finally {
            window.setTimeout = timer;
          }
        }
        """;

    /// <summary>One sentence for each rule that the page breaks.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        string said = await page.EvaluateAsync<string>(Question);
        Answer answer = JsonSerializer.Deserialize<Answer>(said, JsonSerializerOptions.Web)!;
        Assert.True(answer.Passes > 0, "axe looked at nothing.");
        return answer.Faults;
    }

    private sealed record Answer(int Passes, IReadOnlyList<string> Faults);
}
