using System.Text;
using ToadLane.Decisions.Proposals.Photos;
using ToadLane.Testing;

namespace ToadLane.Tests.Decisions.Proposals.Photos;

public sealed class PictureTests
{
    private const string Secret = "GPS 53.6,-2.1";

    [Fact]
    public void A_jpeg_loses_place_time_comments_and_what_hides_behind_its_end()
    {
        Picture picture = Read(SamplePictures.Jpeg(turn: 1, Secret));

        Assert.Equal(("image/jpeg", new PictureSize(640, 480)), (picture.ContentType, picture.Size));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD9], picture.Bytes[^2..]);
    }

    [Fact]
    public void A_jpeg_keeps_its_colours_and_its_picture()
    {
        Picture picture = Read(SamplePictures.Jpeg(turn: 1, Secret));

        string text = Encoding.Latin1.GetString(picture.Bytes);
        Assert.Contains("ICC_PROFILE", text, StringComparison.Ordinal);
        Assert.Contains("Adobe", text, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(SamplePictures.Scan), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 640, 480)]
    [InlineData(6, 480, 640)]
    [InlineData(8, 480, 640)]
    public void A_jpeg_still_says_which_way_up_it_goes(int turn, int width, int height)
    {
        Picture once = Read(SamplePictures.Jpeg(turn, Secret));
        Picture twice = Read(once.Bytes);

        Assert.Equal(new PictureSize(width, height), once.Size);
        Assert.Equal(once.Size, twice.Size);
        Assert.Equal(once.Bytes, twice.Bytes);
    }

    [Fact]
    public void A_png_loses_its_texts_and_its_exif()
    {
        Picture picture = Read(SamplePictures.Png(30, 20, Secret));

        Assert.Equal(("image/png", new PictureSize(30, 20)), (picture.ContentType, picture.Size));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.Equal(picture.Bytes, Read(picture.Bytes).Bytes);
    }

    [Fact]
    public void A_webp_loses_its_exif_and_stops_promising_it()
    {
        Picture picture = Read(SamplePictures.Webp(flags: 0x08, Secret));

        Assert.Equal(("image/webp", new PictureSize(300, 200)), (picture.ContentType, picture.Size));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.Equal(0, picture.Bytes[20]);
        Assert.Equal(picture.Bytes.Length - 8, BitConverter.ToInt32(picture.Bytes, 4));
    }

    [Theory]
    [InlineData("GIF89a and more", "not-a-photo")]
    [InlineData("<svg onload=alert(1)>", "not-a-photo")]
    [InlineData("<!DOCTYPE html>", "not-a-photo")]
    [InlineData("", "photo-is-missing")]
    public void Another_kind_of_file_is_refused_whatever_it_is_called(string content, string code) =>
        Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_moving_picture_is_refused() =>
        Assert.Equal("not-a-photo", Refused(SamplePictures.Webp(flags: 0x02, Secret)));

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Equal("photo-is-too-large", Refused(new byte[Picture.LargestBytes + 1]));

    [Theory]
    [InlineData(12_001, 10)]
    [InlineData(10, 12_001)]
    [InlineData(9_000, 9_000)]
    [InlineData(0, 10)]
    public void A_picture_of_too_many_pixels_or_none_is_refused(int width, int height) =>
        Assert.Equal("photo-has-too-many-pixels", Refused(SamplePictures.Png(width, height, Secret)));

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    public void A_file_that_was_cut_off_is_refused_wherever_it_was_cut(string kind)
    {
        byte[] whole = kind == "jpeg" ? Read(SamplePictures.Jpeg(1, Secret)).Bytes : SamplePictures.Png(3, 2, Secret);

        Assert.All(
            Enumerable.Range(12, whole.Length - 13),
            length => Assert.Equal("photo-is-damaged", Refused(whole[..length])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_that_anybody_sends_is_more_than_refused(int seed)
    {
        Random random = new(seed);
        byte[][] samples =
            [SamplePictures.Jpeg(6, Secret), SamplePictures.Png(3, 2, Secret), SamplePictures.Webp(0x08, Secret)];
        for (int i = 0; i < 3000; i++)
        {
            byte[] broken = [.. samples[i % samples.Length]];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            if (Picture.Read(broken.AsMemory(0, random.Next(broken.Length))).Succeeded(out Picture? picture, out _))
            {
                Assert.True(picture.Size.IsWithinLimits);
            }
        }
    }

    private static Picture Read(byte[] file)
    {
        Assert.True(Picture.Read(file).Succeeded(out Picture? picture, out Refusal? refusal), refusal?.Code);
        return picture;
    }

    private static string Refused(byte[] file)
    {
        Assert.False(Picture.Read(file).Succeeded(out _, out Refusal? refusal));
        return refusal.Code;
    }
}
