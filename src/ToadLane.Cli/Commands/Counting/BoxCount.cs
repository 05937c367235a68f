using System.Security.Cryptography;
using System.Text;
using ToadLane.Cli.Commands.Keys;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>
/// Opens a box with enough shares of its key and counts it, on a machine that no network needs to reach. The files are
/// the same to the byte wherever the same box is counted.
/// </summary>
internal sealed class BoxCount(CommandHost host, BoxRequest request)
{
    public int Run(CancellationToken cancel)
    {
        if (BoxFile.Read(File.ReadAllText(request.Box.FullName)) is not { } box)
        {
            return host.Refuse(ScrutinyRefusals.NotABox);
        }

        List<ShareFile> shares = [];
        foreach (FileInfo file in request.Shares)
        {
            if (ShareReader.Read(file) is not { } share)
            {
                return host.BadInput($"{file.Name}: this is not a share file. The key ceremony writes share-1.json.");
            }

            shares.Add(share);
        }

        RuleSheet sheet = RuleSheet.Read(box.Rules);
        if (!KeyCeremony.Open(sheet, shares).Succeeded(out byte[]? key, out Refusal? refusal))
        {
            return host.Refuse(refusal);
        }

        bool isCounted = OfflineCount.Of(box, key, cancel).Succeeded(out OfflineResult? result, out refusal);
        CryptographicOperations.ZeroMemory(key);
        if (!isCounted)
        {
            return host.Refuse(refusal!);
        }

        this.Write(result!);
        host.Output.WriteLine($"{sheet.Title}");
        host.Output.WriteLine($"Rule sheet   {Hash(box.Rules)}");
        host.Output.WriteLine($"Box          {box.Root}");
        host.Output.WriteLine($"Votes        {result!.Result.Votes.Count}");
        host.Output.WriteLine($"Rejected     {result.Result.Rejected.Count}");
        host.Output.WriteLine($"Winners      {string.Join(", ", result.Result.Winners)}");
        host.Output.WriteLine($"Fingerprint  {result.Result.Fingerprint()}");
        host.Output.WriteLine("Compare rule sheet and box with the public log, and the fingerprint with each other.");
        return ExitCode.Ok;
    }

    private void Write(OfflineResult counted)
    {
        request.Output.Create();
        (string Name, string Text)[] files =
        [
            ("ballots.pb", counted.Count.BallotFile),
            ("rejected.txt", string.Concat(counted.Result.Rejected.Select(r => $"{r.Tracking} {r.Why}\n"))),
            ("result.json", counted.Result.ToJson()),
            ("sheet.json", counted.Count.Sheet),
        ];
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(request.Output.FullName, name), text);
        }

        File.WriteAllText(
            Path.Combine(request.Output.FullName, "SHA256SUMS"),
            string.Concat(files.Select(f => $"{Hash(f.Text)}  {f.Name}\n")));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
