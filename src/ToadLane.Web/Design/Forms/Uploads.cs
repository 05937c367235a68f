using System.Text;

namespace ToadLane.Web.Design.Forms;

/// <summary>Reads files that were sent with a form, never more of one than could be accepted.</summary>
internal static class Uploads
{
    /// <summary>As much as could be accepted and one byte more, which is enough for it to be refused.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile file, int most, CancellationToken cancel)
    {
        byte[] bytes = new byte[Math.Min(file.Length, most + 1L)];
        await using Stream content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>The same as text in UTF-8; null when no file was chosen, or an empty one.</summary>
    public static async Task<string?> TextAsync(this IFormFile? file, int most, CancellationToken cancel)
    {
        if (file is null or { Length: 0 })
        {
            return null;
        }

        using MemoryStream bytes = new(await file.BytesAsync(most, cancel));
        using StreamReader reader = new(bytes, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }
}
