using Microsoft.AspNetCore.Mvc;

namespace ToadLane.Web.Design.Forms;

/// <summary>Binds a <c>long?</c> property, counted in pence, to an amount typed in pounds.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PoundsAttribute() : ModelBinderAttribute(typeof(Pounds));
