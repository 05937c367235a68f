using ToadLane.People.Residents;

namespace ToadLane.Tests.People.Residents;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Ann@Example.COM ", "ann@example.com")]
    [InlineData("o'neil+vote@council.gov.uk", "o'neil+vote@council.gov.uk")]
    public void One_person_is_one_address(string typed, string expected)
    {
        Assert.True(EmailAddress.TryRead(typed, out string? email));
        Assert.Equal(expected, email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@localhost")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("ann@example.com\r\nBcc: all@example.com")]
    public void What_is_not_one_plain_address_is_none(string? typed) =>
        Assert.False(EmailAddress.TryRead(typed, out _));
}
