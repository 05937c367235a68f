using Microsoft.AspNetCore.Authorization;

namespace ToadLane.Web.Access;

/// <summary>
/// The one rule of who may call what. A page says <c>[Open]</c> or <c>[Needs(Act…)]</c>; one that says nothing is
/// refused to everybody.
/// </summary>
public sealed class Declared : IAuthorizationRequirement;
