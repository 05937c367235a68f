using System.Globalization;
using System.Net.Mime;
using System.Text;
using ToadLane.PublicLog.Witnessing;
using ToadLane.Records.Witnesses;

namespace ToadLane.Web.Pages.Record;

/// <summary>Where other logs bring their checkpoints to be witnessed (C2SP tlog-witness, add-checkpoint).</summary>
internal static class WitnessDoor
{
    private const int LongestRequest = 64 * 1024;

    public static async Task<IResult> AddCheckpointAsync(
        HttpRequest request, Witness witness, CancellationToken cancel)
    {
        if (await ReadAsync(request, cancel) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        WitnessAnswer answer = await witness.JudgeAsync(body, cancel);
        return answer.Verdict switch
        {
            WitnessVerdict.Witnessed => Results.Text($"{answer.Signature}\n", MediaTypeNames.Text.Plain, Encoding.UTF8),
            WitnessVerdict.AnotherSize => Results.Text(
                string.Create(CultureInfo.InvariantCulture, $"{answer.KnownSize ?? 0}\n"),
                "text/x.tlog.size",
                Encoding.UTF8,
                StatusCodes.Status409Conflict),
            _ => Results.StatusCode((int)answer.Verdict),
        };
    }

    private static async Task<string?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        byte[] bytes = new byte[LongestRequest + 1];
        int read = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return read > LongestRequest ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }
}
