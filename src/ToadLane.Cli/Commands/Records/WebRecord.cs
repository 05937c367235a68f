using ToadLane.OpenData.Verification;

namespace ToadLane.Cli.Commands.Records;

/// <summary>A record at an address, read file by file.</summary>
internal sealed class WebRecord : IRecordSource, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient client = new() { Timeout = Patience };
    private readonly Uri record;

    public WebRecord(Uri address) => this.record = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address + "/");

    public string Name => this.record.AbsoluteUri;

    public byte[]? Find(string path)
    {
        Uri address = new(this.record, path);
        if (address.Authority != this.record.Authority)
        {
            return null;
        }

        using HttpResponseMessage response = this.client.Send(new HttpRequestMessage(HttpMethod.Get, address));
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        using MemoryStream bytes = new();
        response.Content.ReadAsStream().CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => this.client.Dispose();
}
