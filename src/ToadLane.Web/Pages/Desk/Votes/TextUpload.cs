namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>Reads an uploaded text.</summary>
internal static class TextUpload
{
    /// <summary>Null when no file was chosen, or an empty one.</summary>
    public static async Task<string?> TextAsync(this IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0 })
        {
            return null;
        }

        await using Stream stream = file.OpenReadStream();
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
