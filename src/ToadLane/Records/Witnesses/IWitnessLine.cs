namespace ToadLane.Records.Witnesses;

/// <summary>The line to a witness: sends a request and brings its status and body.</summary>
public interface IWitnessLine
{
    /// <exception cref="HttpRequestException">The witness could not be reached.</exception>
    Task<(int Status, string Body)> SendAsync(Uri address, string body, CancellationToken cancel);
}
