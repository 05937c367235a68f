namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// Bytes that a script sends in a form, as base 64. What is no base 64 is no envelope or hash either.
/// </summary>
internal static class PostedBytes
{
    public static byte[] From(string? text)
    {
        byte[] bytes = new byte[(text ?? "").Length];
        return Convert.TryFromBase64String(text ?? "", bytes, out int length) ? bytes[..length] : [];
    }
}
