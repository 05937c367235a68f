using Microsoft.AspNetCore.Authorization;

namespace ToadLane.Web.Access;

/// <summary>Anybody may call this page or endpoint.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute, IAllowAnonymous;
