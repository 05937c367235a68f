using System.Net.Mime;
using System.Text;
using ToadLane.Records.Witnesses;

namespace ToadLane.Web.Pages.Record;

/// <summary>Speaks to a witness over HTTP. Only the operator names witnesses; redirects are not followed.</summary>
internal sealed class WitnessLine(HttpClient client) : IWitnessLine
{
    private const int LongestAnswer = 64 * 1024;

    public async Task<(int Status, string Body)> SendAsync(Uri address, string body, CancellationToken cancel)
    {
        using StringContent content = new(body, Encoding.UTF8, MediaTypeNames.Text.Plain);
        try
        {
            using HttpResponseMessage answer = await client.PostAsync(address, content, cancel);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (TaskCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException("The witness did not answer in time.", late);
        }
    }

    /// <summary>A client that waits ten seconds and takes no more than a witness may say.</summary>
    public static void SetUp(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.MaxResponseContentBufferSize = LongestAnswer;
    }
}
