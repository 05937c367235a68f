using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Design;

/// <summary>
/// The only registration of the design: languages, forms, security headers and the frame of every page.
/// </summary>
public static class DesignCapability
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Words");
        services.Configure<RequestLocalizationOptions>(Speak);

        // Otherwise every letter of Welsh and Urdu beyond ASCII would be sent as six to eight characters.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages().AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Words)));
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<Words>>(Read);

        // frame-ancestors in the policy says it already, and more strictly.
        services.Configure<AntiforgeryOptions>(options => options.SuppressXFrameOptionsHeader = true);
        services.TryAddScoped<IPageFrame, PlainPageFrame>();
        return services;
    }

    /// <summary>Goes first in the pipeline, so that even an error page has the headers and the language.</summary>
    public static WebApplication UseDesign(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.MapLanguageSwitch();
        return app;
    }

    private static void Speak(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Language.English.Culture);
        options.SupportedCultures = [.. Language.All.Select(language => language.Culture)];
        options.SupportedUICultures = options.SupportedCultures;

        // Only what somebody chose here counts: a library's computer speaks for its last user, not for this one.
        options.RequestCultureProviders =
            [new CookieRequestCultureProvider { CookieName = LanguageSwitch.CookieName }];
    }

    private static void Read(MvcOptions options, IStringLocalizer<Words> t)
    {
        // Pages say in their own words what is missing; the framework must not add "The X field is required".
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new ThreePartDayProvider());
        // What the address says, no field of a form says otherwise: it would be about another thing than it looks.
        RouteValueProviderFactory address = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
        options.ValueProviderFactories.Remove(address);
        options.ValueProviderFactories.Insert(0, address);
        DefaultModelBindingMessageProvider messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => t["Enter an answer"]);
        messages.SetMissingBindRequiredValueAccessor(_ => t["Enter an answer"]);
        messages.SetMissingKeyOrValueAccessor(() => t["Enter an answer"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => t["Enter an answer"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => t["“{0}” is not a valid answer", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => t["“{0}” is not a valid answer", value]);
        messages.SetValueIsInvalidAccessor(value => t["“{0}” is not a valid answer", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => t["Enter a valid answer"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => t["Enter a valid answer"]);
        messages.SetValueMustBeANumberAccessor(_ => t["Enter a number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => t["Enter a number"]);
    }
}
