"""Words the exercise files may use for muscles and equipment, with what people call them."""

from __future__ import annotations

MUSCLES = {
    "quadriceps femoris": "front of the thigh, quads",
    "rectus femoris": "front of the thigh, quads",
    "vastus lateralis": "outer thigh, outer quads",
    "vastus medialis": "inner thigh above the knee, inner quads, VMO",
    "vastus intermedius": "front of the thigh, quads",
    "gluteus maximus": "buttock, glutes",
    "gluteus medius": "side of the hip, glutes",
    "gluteus minimus": "side of the hip, glutes",
    "deep external rotators": "deep hip rotators",
    "tensor fasciae latae": "front of the hip, TFL",
    "hamstrings": "back of the thigh",
    "biceps femoris": "back of the thigh, hamstrings",
    "semitendinosus": "back of the thigh, hamstrings",
    "semimembranosus": "back of the thigh, hamstrings",
    "adductors": "inner thigh, groin",
    "gastrocnemius": "calf",
    "soleus": "calf",
    "iliopsoas": "hip flexors, front of the hip",
    "obliques": "side of the trunk, core",
    "transversus abdominis": "deep trunk, core",
    "rectus abdominis": "front of the trunk, core",
    "quadratus lumborum": "side of the lower back, core",
    "multifidus": "lower back, core",
    "erector spinae": "along the spine, lower back",
    "tibialis anterior": "front of the shin",
    "abductor hallucis": "arch of the foot",
    "toe flexors": "sole of the foot",
}
"""Muscle, and the plain words a search finds it by."""

EQUIPMENT = frozenset({
    "mat", "band", "foam roller", "ball", "rail", "strap", "chair", "wall", "step", "box", "bench",
    "towel", "pillow", "cuff weight", "weight", "leg press", "leg extension machine", "pad",
    "slider", "bicycle", "metronome", "mirror",
})  # fmt: skip
"""Everything an exercise may ask for."""
