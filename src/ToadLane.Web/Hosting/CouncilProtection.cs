using Microsoft.AspNetCore.DataProtection;
using ToadLane.Councils;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Adds the council of the request to every purpose of data protection: a cookie, a form or a hidden field sealed in
/// one council opens in no other. Nothing can forget it, because there is no other provider.
/// </summary>
public sealed class CouncilProtection(IDataProtectionProvider inner, IHttpContextAccessor requests)
    : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Protector(inner.CreateProtector(purpose), requests);

    private sealed class Protector(IDataProtector inner, IHttpContextAccessor requests) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) =>
            new Protector(inner.CreateProtector(purpose), requests);

        public byte[] Protect(byte[] plaintext) => this.OfCouncil().Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => this.OfCouncil().Unprotect(protectedData);

        private IDataProtector OfCouncil()
        {
            CurrentCouncil? current = requests.HttpContext?.RequestServices.GetRequiredService<CurrentCouncil>();
            return inner.CreateProtector(
                current is { IsEntered: true } ? "council " + current.Registration.Slug : "hub");
        }
    }
}
